/** The small bar at selected words of law: copy them as they are, or with where they stand. */
import { make } from '../dialogs/build-dialog.ts';
import { selectedLines, plainLaw } from '../law/selected-law.ts';
import { overlays } from '../site/overlays.ts';
import { loadPack } from '../training/basket-store.ts';
import { hasItem } from '../training/pack.ts';
import { actions } from './actions.ts';
import { copyWords } from './copy-words.ts';
import { saveMark } from './own-marks.ts';
import { unitAround, unitOf, withSource } from './unit.ts';

const button = (act: string, label: string) => make('button', { type: 'button', 'data-act': act }, label);
const withCitation = button('cite', 'kèm trích dẫn');
const keep = button('mark', 'Đánh dấu');
const collect = button('collect', 'Thêm vào bộ');
const bar = make(
  'div',
  { class: 'selection-bar', role: 'region', 'aria-label': 'Đoạn đã chọn', 'data-screen': '', hidden: '' },
  button('copy', 'Sao chép nguyên văn'),
  withCitation,
  keep,
  collect,
);
document.body.append(bar);
// For editors at work; a build leaves this out with all that it leads to.
if (import.meta.env.DEV) bar.append(button('note', 'Viết chú giải'));
// The selection must outlive the press on the bar.
bar.addEventListener('pointerdown', (event) => event.preventDefault());

/** Show the bar at what is selected, or put it away where nothing is. */
export async function showBar(): Promise<void> {
  await overlays();
  const selection = getSelection();
  const lines = selection && !selection.isCollapsed ? selectedLines(selection) : [];
  bar.hidden = lines.length === 0;
  if (bar.hidden || !selection) return;
  const unit = selectedUnit(lines.map(({ line }) => line));
  withCitation.hidden = !unit;
  keep.hidden = !unit;
  collect.hidden = !unit || hasItem(loadPack(), unit);
  const boxes = selection.getRangeAt(selection.rangeCount - 1).getClientRects();
  const at = boxes[boxes.length - 1];
  if (!at) return;
  const lowest = innerHeight - bar.offsetHeight - 8;
  const below = at.bottom + 10;
  // A long selection can end below the window: the bar stands at its foot then.
  const top = below <= lowest ? below : Math.min(lowest, Math.max(64, at.top - bar.offsetHeight - 10));
  bar.style.setProperty('--bar-top', `${top}px`);
  bar.style.setProperty(
    '--bar-left',
    `${Math.max(8, Math.min(at.right - 120, innerWidth - bar.offsetWidth - 8))}px`,
  );
}

/** The smallest unit that holds all selected lines. */
function selectedUnit(lines: readonly Element[]) {
  let number = lines[0] && unitAround(lines[0]);
  const holdsAll = (candidate: HTMLAnchorElement) => lines.every((line) => holds(candidate, line));
  while (number && !holdsAll(number)) {
    const own = document.getElementById(unitOf(number)?.anchor ?? '');
    number = own?.parentElement ? unitAround(own.parentElement) : undefined;
  }
  return number && unitOf(number);
}

const holds = (number: HTMLAnchorElement, line: Element) =>
  document.getElementById(unitOf(number)?.anchor ?? '')?.contains(line) ?? false;

bar.addEventListener('click', (event) => {
  const act = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-act]') : null;
  const selection = getSelection();
  if (!act || !selection) return;
  const lines = selectedLines(selection);
  const words = plainLaw(lines);
  const unit = selectedUnit(lines.map(({ line }) => line));
  if (import.meta.env.DEV && act.dataset['act'] === 'note') void writeNote(selection);
  else if (act.dataset['act'] === 'copy') void copyWords(words, 'Đã sao chép nguyên văn.');
  else if (unit && act.dataset['act'] === 'cite')
    void copyWords(withSource(words, unit), 'Đã sao chép nguyên văn kèm trích dẫn.');
  else if (unit && act.dataset['act'] === 'collect') actions.collect(unit);
  else if (unit) saveMark(unit, words);
  bar.hidden = true;
});

/** In a tab of its own: what is half written on the desk stays. */
async function writeNote(selection: Selection): Promise<void> {
  const { noteAddress } = await import('./new-note.ts');
  const address = noteAddress(selection);
  if (address) open(address, '_blank');
}
