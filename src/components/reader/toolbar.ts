/** The switches above a text, kept in step with the reader's choices. */
import { choose, chosen } from '../comfort/choices.ts';
import { readStored } from '../comfort/device-store.ts';

const bar = document.querySelector<HTMLElement>('#thanh-cong-cu');
const notes = bar?.querySelectorAll<HTMLInputElement>('[name="chu-giai"]') ?? [];
const today = bar?.querySelector<HTMLInputElement>('[name="ten-hom-nay"]');

function show(): void {
  for (const input of notes) input.checked = (chosen('notes') ?? 'on') === input.value;
  if (today) today.checked = chosen('today') !== undefined;
}

bar?.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  const kept =
    target === today
      ? choose('today', target.checked ? 'on' : undefined)
      : choose('notes', target.value === 'off' ? 'off' : undefined);
  if (!kept) void import('../comfort/not-stored.ts').then(({ sayNotStored }) => sayNotStored());
});
document.addEventListener('cach-doc', show);
show();

const link = document.querySelector('[data-pack-link]');
const count = (items: number) => link?.replaceChildren(items ? `Bộ tập huấn (${items})` : 'Bộ tập huấn');
document.addEventListener('bo-tap-huan', (event) => count((event as CustomEvent<number>).detail));
// What checks a pack is loaded for readers who have one.
if (readStored('bo-tap-huan')) {
  void import('../training/basket-store.ts').then(({ loadPack }) => count(loadPack().items.length));
}
