/**
 * The panel: everything about one clause, beside the text on wide screens, a sheet at the foot of narrow ones. Notes
 * are moved here from under their clause, where they stand for readers without scripts; the law itself never moves.
 */
import { siteHref } from '../../site/client-href.ts';
import { make } from '../dialogs/build-dialog.ts';
import { overlays } from '../site/overlays.ts';
import { loadPack } from '../training/basket-store.ts';
import { hasItem } from '../training/pack.ts';
import { actions, type ActionName } from './actions.ts';
import { ownNotes } from './own-notes.ts';
import { onPlace, placeNow } from './place.ts';
import { type Unit, unitOf } from './unit.ts';

const panel = document.querySelector<HTMLElement>('#bang') ?? make('aside', { id: 'bang' });
const title = make('h2', { class: 'panel-title', tabindex: '-1' }, 'Điều khoản đang đọc');
const close = make('button', { class: 'button panel-close', type: 'button' }, 'Đóng');
const content = make('div', { class: 'panel-content' });
const wide = matchMedia('(min-width: 64rem)');

/** What is in the panel now, and where its notes belong. */
let shown: HTMLAnchorElement | undefined;
let away: { notes: Element; home: Comment } | undefined;
let chosen = false;
let opener: HTMLElement | undefined;

/** Make the panel follow the reading, until something in it is chosen. */
export async function follow(): Promise<void> {
  await overlays();
  onPlace(() => {
    if (!wide.matches || (chosen && shown && inSight(shown))) return;
    chosen = false;
    const number = placeNow();
    if (number) fill(number);
  });
  // The page of one clause is about it from the start.
  const number =
    placeNow() ?? document.querySelector<HTMLAnchorElement>('.division [data-law] a.num') ?? undefined;
  if (number && !shown) fill(number);
}

const inSight = (number: Element) => {
  const { bottom, top } = number.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

/** Open the panel at a unit. */
export async function openAt(number: HTMLAnchorElement, note?: string): Promise<void> {
  await overlays();
  chosen = true;
  opener = document.activeElement instanceof HTMLAnchorElement ? document.activeElement : number;
  fill(number, note);
  panel.classList.add('open');
  title.focus({ preventScroll: true });
}

/** Open the panel at a note, by its id. */
export async function openNote(id: string): Promise<void> {
  const of = document.getElementById(id)?.closest<HTMLElement>('.notes')?.dataset['of'];
  const number = document.querySelector<HTMLAnchorElement>(
    `[data-law] a.num[href="#${CSS.escape(of ?? '')}"]`,
  );
  if (!number) return;
  if (!inSight(number)) number.scrollIntoView({ block: 'center' });
  await openAt(number, id);
}

function putAway(): void {
  panel.classList.remove('open');
  chosen = false;
  opener?.focus({ preventScroll: true });
}

/** Moves the notes in the panel back under their clause, as for printing. */
export function returnNotes(): void {
  away?.home.replaceWith(away.notes);
  away = undefined;
  shown = undefined;
}

function fill(number: HTMLAnchorElement, note?: string): void {
  const unit = unitOf(number);
  if (!unit) return;
  if (shown !== number) {
    returnNotes();
    shown = number;
    title.textContent =
      unit.place.charAt(0).toLocaleUpperCase('vi') + unit.place.slice(1) || 'Điều khoản đang đọc';
    content.replaceChildren(...namesOfToday(number), ...notesOf(unit), ownNotes(unit), doing(unit));
    panel.replaceChildren(make('div', { class: 'panel-head' }, title, close), content);
    panel.scrollTop = 0;
  }
  openOne(note);
}

function notesOf({ anchor }: Unit): Node[] {
  const notes = document.querySelector(`.notes[data-of="${CSS.escape(anchor)}"]`);
  if (!notes) return [];
  const home = document.createComment('');
  notes.replaceWith(home);
  away = { notes, home };
  return [notes];
}

/** One note is open: the one asked for, else the task, else the first. */
function openOne(id?: string): void {
  const notes = [...content.querySelectorAll<HTMLDetailsElement>('details.note')];
  const asked = notes.find((each) => id && each.querySelector(`#${CSS.escape(id)}`));
  const open = asked ?? notes.find((each) => each.matches('.nhiem-vu')) ?? notes[0];
  for (const each of notes) each.open = each === open;
  if (asked) asked.scrollIntoView({ block: 'nearest' });
}
content.addEventListener(
  'toggle',
  ({ target }) => {
    if (!(target instanceof HTMLDetailsElement) || !target.open || !target.matches('.note')) return;
    for (const each of content.querySelectorAll<HTMLDetailsElement>('details.note')) {
      if (each !== target) each.open = false;
    }
  },
  true,
);

/** Present names for the changed names in the unit's own line. */
function namesOfToday(number: Element): Node[] {
  const marks = number.closest('[data-line]')?.querySelectorAll<HTMLElement>('.now') ?? [];
  if (marks.length === 0) return [];
  const items = [...marks].map((mark) => {
    const then = (mark.getAttribute('aria-label') ?? '').replace(/ hôm nay$/, '');
    return make('li', {}, `${then}: `, make('b', {}, (mark.title || '').replace(/^Nay: /, 'nay là ')));
  });
  return [make('h3', {}, 'Tên hôm nay'), make('ul', { class: 'panel-names' }, ...items)];
}

const item = (action: ActionName, label: string) =>
  make('button', { type: 'button', 'data-do': action }, label);

function doing(unit: Unit): HTMLElement {
  const own = make('a', { href: siteHref(unit.page ?? '') }, 'Mở trang riêng');
  const inPack = hasItem(loadPack(), unit);
  return make(
    'div',
    { class: 'panel-do' },
    item('link', 'Sao chép liên kết'),
    ...(unit.page ? [item('anchor', 'Sao chép liên kết trong toàn văn')] : []),
    item('citation', 'Sao chép trích dẫn'),
    item('short', 'Sao chép trích dẫn ngắn'),
    item('text', 'Sao chép nguyên văn kèm trích dẫn'),
    item('collect', inPack ? 'Xóa khỏi bộ tập huấn' : 'Thêm vào bộ tập huấn'),
    item('qr', 'Mã QR'),
    item('print', 'In phần này'),
    ...('share' in navigator ? [item('share', 'Chia sẻ…')] : []),
    item('note', 'Ghi chú của tôi'),
    item('report', 'Báo lỗi'),
    ...(unit.page ? [own] : []),
  );
}

close.addEventListener('click', putAway);
panel.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null;
  const unit = shown && unitOf(shown);
  if (!button || !unit) return;
  // Back to the number, from which keys go on.
  if (button.dataset['do'] !== 'note') {
    panel.classList.remove('open');
    opener?.focus({ preventScroll: true });
  }
  void actions[button.dataset['do'] as ActionName](unit);
});
document.addEventListener('bo-tap-huan', () => {
  const unit = shown && unitOf(shown);
  const button = content.querySelector('[data-do="collect"]');
  if (unit && button)
    button.textContent = hasItem(loadPack(), unit) ? 'Xóa khỏi bộ tập huấn' : 'Thêm vào bộ tập huấn';
});
// Up and down as in any menu.
panel.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') putAway();
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const items = [...content.querySelectorAll<HTMLElement>('.panel-do > *')];
  const index = items.indexOf(document.activeElement as HTMLElement);
  if (index < 0 && document.activeElement !== title) return;
  event.preventDefault();
  const next = event.key === 'ArrowDown' ? index + 1 : Math.max(index, 0) - 1;
  items[(next + items.length) % items.length]?.focus();
});
