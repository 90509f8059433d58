/** The offer to go on where reading stopped, at the foot of the window. */
import { make } from '../dialogs/build-dialog.ts';
import { overlays } from '../site/overlays.ts';

/** Milliseconds that the offer stays. */
const STAYS = 12_000;

/** Offer a link to a place, until the reader takes it, puts it away or lets it be. */
export async function offerToGoOn(anchor: string): Promise<void> {
  const place = document.querySelector<HTMLElement>(`[data-law] a.num[href="#${CSS.escape(anchor)}"]`);
  // In another part of a long text: the contents know where.
  const listed = document.querySelector<HTMLAnchorElement>(
    `.contents a[data-contents="${CSS.escape(anchor)}"]`,
  );
  if (!place && !listed) return;
  await overlays();
  const name = place
    ? (place.dataset['place'] ?? place.getAttribute('aria-label') ?? '')
    : (listed?.querySelector('.number') ?? listed)?.textContent?.trim();
  const link = make('a', { href: place ? `#${anchor}` : (listed?.href ?? '') }, `Đọc tiếp từ ${name}`);
  const away = make('button', { type: 'button', 'aria-label': 'Bỏ qua' }, '×');
  const offer = make('p', { class: 'resume', 'data-screen': '' }, link, away);
  const remove = () => offer.remove();
  link.addEventListener('click', remove);
  away.addEventListener('click', remove);
  window.setTimeout(remove, STAYS);
  // Among what stands above the text, where the next Tab finds it.
  document.querySelector('.head, .trail')?.after(offer);
}
