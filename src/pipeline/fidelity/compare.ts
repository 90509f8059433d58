import { isWhite } from '../../lexast/white-space.ts';

/** The result of comparing two forms of one text character by character, white space left out. */
export interface Comparison {
  /** Characters, white space left out. */
  expected: number;
  found: number;
  equal: boolean;
  difference?: Difference;
}

export interface Difference {
  /** 0-based index of the first character, white space left out, at which the texts differ. */
  at: number;
  /** A few characters around that place in each text. */
  expected: string;
  found: string;
}

const CONTEXT = 30;

/** Characters of a text in order, white space left out. */
const characters = (text: string) => text.replace(/\s+/gu, '');

/** How many characters a text has, white space left out. */
export function countCharacters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (!isWhite(text.charCodeAt(at))) count += 1;
  return count;
}

/**
 * Compares the characters of two texts, white space left out.
 *
 * @param source the text that must be there
 * @param count how many characters it has (`countCharacters`), counted once for all that is compared
 * @param found the text that is there
 */
export function compareCharacters(source: string, count: number, found: string): Comparison {
  if (source === found || sameCharacters(source, found))
    return { expected: count, found: count, equal: true };
  const left = characters(source);
  const right = characters(found);
  const counts = { expected: count, found: right.length };
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  return { ...counts, equal: false, difference: differenceAt(left, right, at) };
}

/** Whether two texts have the same characters, white space left out. */
function sameCharacters(left: string, right: string): boolean {
  let at = 0;
  for (let next = 0; next < right.length; next += 1) {
    const code = right.charCodeAt(next);
    if (isWhite(code)) continue;
    while (isWhite(left.charCodeAt(at))) at += 1;
    if (left.charCodeAt(at) !== code) return false;
    at += 1;
  }
  return left.slice(at).trim() === '';
}

/**
 * Compares texts line by line, spaces included.
 *
 * @returns the first line that differs, or `undefined` when all are equal
 */
export function firstDifferentLine(
  expected: readonly string[],
  found: readonly string[],
): { line: number; expected: string; found: string } | undefined {
  for (let line = 0; line < Math.max(expected.length, found.length); line += 1) {
    const left = expected[line] ?? '';
    const right = found[line] ?? '';
    if (left !== right) return { line: line + 1, expected: left, found: right };
  }
  return undefined;
}

function differenceAt(left: string, right: string, at: number): Difference {
  const cut = (text: string) => text.slice(Math.max(0, at - CONTEXT), at + CONTEXT);
  return { at, expected: cut(left), found: cut(right) };
}
