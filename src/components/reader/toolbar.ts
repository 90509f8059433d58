/** The switches above a text, kept in step with the reader's choices. */
import { choose, chosen } from '../comfort/choices.ts';
import { NOT_STORED } from '../comfort/device-store.ts';
import { toast } from '../comfort/toast.ts';
import { loadPack } from '../training/basket-store.ts';

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
  if (!kept) toast(NOT_STORED);
});
document.addEventListener('cach-doc', show);
show();

const link = document.querySelector('[data-pack-link]');
const count = (items: number) => link?.replaceChildren(items ? `Bộ tập huấn (${items})` : 'Bộ tập huấn');
document.addEventListener('bo-tap-huan', (event) => count((event as CustomEvent<number>).detail));
count(loadPack().items.length);
