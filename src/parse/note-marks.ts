import {
  isDivision,
  isParent,
  treeText,
  type Document,
  type LexNode,
  type Phrasing,
} from '../lexast/index.ts';
import { furniture } from './phrasing.ts';

/** The number that a footnote begins with: "12 Khoản này …", "[12] Khoản này …", "(12) Khoản này …". */
export const noteNumber = (words: string): number | undefined => {
  const printed = /^\s*(?:[[(](\d{1,3})[\])]|(\d{1,3})(?=\s))/u.exec(words);
  return printed ? Number(printed[1] ?? printed[2]) : undefined;
};

/** How many marks may be lost in print before the next one is still looked for. */
const mostLost = 3;

/** A mark in running words: "[12]", or digits, perhaps in brackets, glued to the end of a word or to a stop. */
const mark =
  /\[(\d{1,3})\]|(?<=[\p{L}\d.,;:)”"’»%])\((\d{1,3})\)|(?<=[\p{L}.,;:)”"’»%])(\d{1,3})(?![\d\p{L}/]|[.,]\d)/gu;

/** Digits behind these belong to the word: "46/2014/QH13", "PL-UBTVQH10", "m2", "CO2". */
const numberedWord =
  /(?:(?<!\p{L})(?:QH|\p{L}*UBTVQH|HĐNN|HĐBT|NQ|TVQH|K|CO|PM|NO|SO|[ckd]?m|\p{L})|\d[.,])$/u;

/** "2." before a raised 4 ("2.⁴Việc …"), or "b)" before 28. */
const markedMarker =
  /^(\s*[“"]?(?:\d{1,3}[a-zđ]?\.|[a-zđ]\d?\)|Điều\s+\d{1,4}[a-zđ]?\.))(?:\[(\d{1,3})\]|(\d{1,3}))(\s+)$/u;

/**
 * Set the marks of footnotes apart from the words that they hang on: "viên4" is "viên" with the mark of note 4. They
 * count through the text; only numbers that a footnote explains are marks.
 */
export function markNotes(document: Document): void {
  const numbers = new Set<number>();
  collectNumbers(document, numbers);
  if (numbers.size === 0) return;
  let expected = 1;
  const isNext = (value: number): boolean =>
    numbers.has(value) && value >= expected && value <= expected + mostLost;

  const split = (value: string, before: string): Phrasing[] => {
    const parts: Phrasing[] = [];
    let from = 0;
    for (const found of value.matchAll(mark)) {
      const number = Number(found.slice(1).find(Boolean));
      if (!isNext(number)) continue;
      const word = `${before}${value.slice(0, found.index)}`.slice(-40);
      if (found[3] !== undefined && numberedWord.test(word)) continue;
      if (found.index > from) parts.push({ type: 'text', value: value.slice(from, found.index) });
      parts.push(furniture('note-mark', found[0]));
      from = found.index + found[0].length;
      expected = number + 1;
    }
    const code = from === 0 ? codeWithMark(value) : undefined;
    if (code !== undefined) return code;
    if (from === 0) return [{ type: 'text', value }];
    if (from < value.length) parts.push({ type: 'text', value: value.slice(from) });
    return parts;
  };

  /** "Mã số: V.09.02.014" at the end of a heading is the code V.09.02.01 with mark 4. */
  const codeWithMark = (value: string): Phrasing[] | undefined => {
    const [all, digits, white = ''] =
      new RegExp(`\\.\\d{2}\\.\\d{2}(${expected})(\\s*)$`, 'u').exec(value) ?? [];
    if (all === undefined || digits === undefined || !numbers.has(expected)) return undefined;
    expected += 1;
    const end = value.length - white.length;
    return [
      { type: 'text', value: value.slice(0, end - digits.length) },
      furniture('note-mark', digits),
      ...(white ? [{ type: 'text' as const, value: white }] : []),
    ];
  };

  const visit = (node: LexNode): void => {
    if (!isParent(node) || node.type === 'furniture') return;
    if (node.type === 'paragraph' && node.role === 'footnote') {
      // At the foot of the page no mark of it is still to come, though print may have lost one.
      expected = Math.max(expected, (noteNumber(treeText(node)) ?? 0) + 1);
      return;
    }
    if (isDivision(node))
      takeFromMarker(node.children as LexNode[], isNext, (number) => (expected = number + 1));
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'basis') {
      let before = '';
      node.children = (node.children as Phrasing[]).flatMap((child) => {
        const parts = child.type === 'text' ? split(child.value, before) : [child];
        before = treeText(child);
        return parts;
      });
      return;
    }
    for (const child of node.children) visit(child as LexNode);
  };
  visit(document);
}

/** "b)28 Vận chuyển": the mark that the number of a unit has caught goes to the words behind it. */
function takeFromMarker(
  children: readonly LexNode[],
  isNext: (value: number) => boolean,
  take: (value: number) => void,
): void {
  const [marker, words] = children;
  if (marker?.type !== 'marker' || (words?.type !== 'paragraph' && words?.type !== 'heading')) return;
  const printed = words.children as Phrasing[];
  const [, own = '', bracketed, bare, space = ''] = markedMarker.exec(marker.value) ?? [];
  const [first] = printed;
  const glued =
    /[.)]$/u.test(marker.value) && first?.type === 'text'
      ? /^\d{1,3}(?=\s)/u.exec(first.value)?.[0]
      : undefined;
  const number = Number(bracketed ?? bare ?? glued);
  if (!isNext(number)) return;
  take(number);
  if (glued !== undefined && first?.type === 'text') {
    first.value = first.value.slice(glued.length);
    printed.unshift(furniture('note-mark', glued));
    return;
  }
  marker.value = own;
  const noted = furniture('note-mark', bracketed ? `[${bracketed}]` : String(bare));
  printed.unshift(noted, { type: 'text', value: space });
}

function collectNumbers(node: LexNode, numbers: Set<number>): void {
  if (!isParent(node)) return;
  if (node.type === 'paragraph') {
    const number = node.role === 'footnote' ? noteNumber(treeText(node)) : undefined;
    if (number !== undefined) numbers.add(number);
    return;
  }
  for (const child of node.children) collectNumbers(child as LexNode, numbers);
}
