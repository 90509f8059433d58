/** The lens through which a text is read, kept in step with the reader's choices, and the way to the pack once there is one. */
import { choose, chosen } from '../reading-options/choices.ts';
import { readStored } from '../device/device-store.ts';

const bar = document.querySelector<HTMLElement>('#thanh-cong-cu');
const lenses = bar?.querySelectorAll<HTMLInputElement>('[name="lang-kinh"]') ?? [];

function show(): void {
  for (const input of lenses) input.checked = (chosen('lens') ?? '') === input.value;
}

bar?.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  if (!choose('lens', target.value || undefined))
    void import('../device/not-stored.ts').then(({ sayNotStored }) => sayNotStored());
});
document.addEventListener('cach-doc', show);
show();

const link = document.querySelector<HTMLElement>('[data-pack-link]');
const count = (items: number) => {
  if (link) link.hidden = items === 0;
  link?.replaceChildren(`Bộ tập huấn (${items})`);
};
document.addEventListener('bo-tap-huan', (event) => count((event as CustomEvent<number>).detail));
// What checks a pack is loaded for readers who have one.
if (readStored('bo-tap-huan')) {
  void import('../training/basket-store.ts').then(({ loadPack }) => count(loadPack().items.length));
}
