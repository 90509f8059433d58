/** `npm run dev` alone: from selected words of law to the form of a note on them. */
import { newNoteHref } from '../../desk/names.ts';
import { base } from '../../site/client-href.ts';

/** What is not the law's words. */
const APART = '[data-editorial], [data-print]';

const one = (part: string) => part.replace(/\s+/gu, ' ');

/** Words of a place as one line, and where in them the selection begins and ends. */
function wordsAround(place: Element, range: Range): { text: string; start: number; end: number } | undefined {
  let text = '';
  let start = -1;
  let end = -1;
  let line: Element | null | undefined;
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest(APART) && !place.matches(APART)) continue;
    const own = node.parentElement?.closest('[data-line]');
    if (line && own !== line) text += ' ';
    line = own;
    if (range.intersectsNode(node)) {
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : node.data.length;
      if (start < 0) start = text.length + from;
      end = text.length + to;
    }
    text += node.data;
  }
  if (start < 0 || end <= start) return undefined;
  const before = one(text.slice(0, start)).trimStart();
  const exact = one(text.slice(start, end));
  const led = exact.length - exact.trimStart().length;
  const all = one(before + exact + text.slice(end)).trim();
  const begin = one(before + exact.slice(0, led)).length;
  return { text: all, start: begin, end: begin + exact.trim().length };
}

/** As few words beside the selection as make it the only one of its kind in the clause. */
function beside(text: string, start: number, end: number): { prefix?: string; suffix?: string } {
  const isOnly = (from: number, to: number) => text.split(text.slice(from, to)).length === 2;
  let from = start;
  let to = end;
  while (!isOnly(from, to) && (from > 0 || to < text.length)) {
    if (from > 0) from = text.lastIndexOf(' ', from - 2) + 1;
    else to = text.indexOf(' ', to + 1) < 0 ? text.length : text.indexOf(' ', to + 1);
  }
  return {
    ...(from < start ? { prefix: text.slice(from, start) } : {}),
    ...(to > end ? { suffix: text.slice(end, to) } : {}),
  };
}

/** Where the form of a note on the selected words opens; `undefined` where no words of a clause are selected. */
export function noteAddress(selection: Selection): string | undefined {
  const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  const around = range?.commonAncestorContainer;
  const inside = around instanceof Element ? around : around?.parentElement;
  const law = inside?.closest<HTMLElement>('[data-instrument]');
  const instrument = law?.dataset['instrument'];
  if (!law || !instrument) return undefined;
  for (let place = inside; place && law.contains(place); place = place.parentElement) {
    if (!place.id || place.matches(APART) || place.closest(APART)) continue;
    const words = range && wordsAround(place, range);
    if (!words) return undefined;
    const { text, start, end } = words;
    return (
      base +
      newNoteHref({
        instrument,
        anchor: place.id,
        exact: text.slice(start, end),
        ...beside(text, start, end),
      })
    );
  }
  return undefined;
}
