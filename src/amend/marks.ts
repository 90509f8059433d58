import { diffChars } from 'diff';

/**
 * Marks of footnotes that stand among the words of an official consolidated text: "hạng II15", "V.09.02.014",
 * "c) 26 Cấp", "Điều 5. … 5 4". They rise through the text by one, which tells them from numbers of the law.
 */
export interface MarkCounter {
  /** The highest mark met so far. */
  last: number;
}

/** How many marks may be missed between two: those in units that are equal, or not compared. */
const reach = 12;

const inserted = /^[\s[\](),*]*(\d{1,3})(?:[\s[\],]+(\d{1,3}))?[\s[\](),*]*$/u;

/** "5 4": a mark whose number was changed, and both are left. */
const isTwice = ([one, other]: readonly number[]): boolean =>
  one !== undefined && other !== undefined && Math.abs(one - other) === 1;

/** What official texts print where a unit was repealed is no word of the law. */
export const withoutRepealed = (text: string): string => text.replace(/\((?:được|đã)?\s*bãi bỏ\)/giu, '');

/**
 * The words of an official unit without the marks in it.
 *
 * @param own the words of the computed unit: only what it does not have can be a mark
 * @param counter goes through the units in reading order, and is moved on by the marks found
 */
export function withoutMarks(own: string, official: string, counter: MarkCounter): string {
  if (!/\d/u.test(official)) return official;
  let kept = '';
  let at = 0;
  for (const { value, added, removed } of diffChars(own, withoutRepealed(official))) {
    if (!added) at += value.length;
    if (removed) continue;
    const [, first, second] = (added && inserted.exec(value)) || [];
    const marks = [first, second].filter((mark) => mark !== undefined).map(Number);
    const next = marks.find((mark) => mark > counter.last && mark <= counter.last + reach);
    // "2 ngày" that became "21 ngày" is a number of the law; a code ends its line with the mark: "V.09.02.014".
    const inNumber = /\d$/u.test(kept) && /^\d/u.test(value) && at < own.length;
    if (inNumber || (next === undefined && !isTwice(marks))) kept += value;
    else {
      counter.last = Math.max(counter.last, next ?? 0);
      kept += /^\s[^]*\s$/u.test(value) ? ' ' : '';
    }
  }
  return kept.replace(/\s+/gu, ' ').trim();
}
