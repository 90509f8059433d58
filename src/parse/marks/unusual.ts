import { pointValue } from './point.ts';
import type { Mark } from './types.ts';

/** Numbers of clauses as few offices print them: "(1) ", "1: ", "1° ", "1 "; no sequence of one text proves them alone. */
const clause = /^(\(?)(\d{1,3})([a-zđ]?)(?:\s?([):;·•°。․…])[.:]?)?\s+(?=[\p{L}“"(]|\d+\s\p{Ll})/u;
/** Letters of points as few offices print them: "a: ", "a, ", "a] ", "[a] ", "A. ", "a ". */
const point =
  /^(\[?)(?:([a-zđ])(\d{0,2})(?:\s?([,:;\]}])|(?=\s+\p{Lu}\p{Ll}))|([A-EGHIK-VXYĐ])(\d{0,2})\s?([.,:;\]}]))\s+(?=[\p{L}“"(\d])/u;

/** A mark with the signs that a text must print about each number of its kind before it counts. */
export interface UnusualMark {
  mark: Mark;
  spelling: string;
}

/** The number or letter that a text begins with, in a spelling that is a mark only where it is the habit of its text. */
export function unusualMark(text: string): UnusualMark | undefined {
  const letters = point.exec(text);
  const match = letters ?? clause.exec(text);
  if (!match) return undefined;
  const [all, opening = '', small, after, ending, capital, afterCapital, endingOfCapital] = match;
  const printed = small ?? capital ?? '';
  const suffix = after ?? afterCapital ?? '';
  const stop = ending ?? endingOfCapital ?? '';
  // "1) " is usual, and "(1 " no mark.
  if ((opening === '(') !== (stop === ')') || (opening === '[' && stop !== ']')) return undefined;
  const rest = text.slice(all.length);
  return {
    mark: {
      kind: letters ? 'point' : 'clause',
      num: printed + suffix,
      value: letters ? pointValue(printed.toLowerCase()) : Number(printed),
      suffix,
      length: all.length,
      regular: letters !== null || /^\P{Ll}/u.test(rest),
    },
    spelling: `${letters ? (small ? 'a' : 'A') : '1'}${opening}${stop}`,
  };
}
