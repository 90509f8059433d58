/** What the reader marked and noted at a unit, to write on, take along or remove. */
import { siteHref } from '../../site/client-href.ts';
import { make } from '../dialogs/build-dialog.ts';
import { marksOn, type OwnMark, removeMark, saveMark, writeNote } from './own-marks.ts';
import type { Unit } from './unit.ts';

let box: HTMLElement | undefined;
let at: Unit | undefined;

/** The list for a unit; it follows what is marked and removed. */
export function ownNotes(unit: Unit): HTMLElement {
  at = unit;
  box = make('div', { class: 'own-notes' });
  show();
  return box;
}

/** Begin a note on a whole unit. */
export function beginNote(unit: Unit): void {
  if (!marksOn(unit).some(({ words }) => !words)) saveMark(unit, '');
  box?.querySelector<HTMLTextAreaElement>('textarea')?.focus();
}

function show(): void {
  const marks = at ? marksOn(at) : [];
  if (!box || box.querySelectorAll('textarea').length === marks.length) return;
  box.replaceChildren(
    ...(marks.length > 0
      ? [make('h3', {}, 'Của tôi, chỉ trên máy này'), ...marks.map((mark) => oneMark(mark)), takeAlong()]
      : []),
  );
}

function oneMark(mark: OwnMark): HTMLElement {
  const field = make('textarea', { rows: '2', maxlength: '4000', 'aria-label': 'Ghi chú của tôi' });
  field.value = mark.note;
  field.addEventListener('change', () => writeNote(mark, field.value.trim()));
  const remove = make('button', { type: 'button' }, 'Xóa');
  remove.addEventListener('click', () => removeMark(mark));
  return make('div', {}, ...(mark.words ? [make('q', {}, mark.words)] : []), field, remove);
}

const takeAlong = () => make('a', { href: siteHref('/cua-toi/') }, 'Mọi ghi chú của tôi, tải về, nhập vào');

document.addEventListener('danh-dau', show);
