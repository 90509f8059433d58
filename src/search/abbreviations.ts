import { fold } from './fold.ts';
import type { Synonym } from './types.ts';

/** An abbreviation with its long form, as a text explains it. */
export interface Explained {
  /** "BHXH" */
  short: string;
  /** "bảo hiểm xã hội" */
  long: string;
}

/** "(BHXH)", "(sau đây viết tắt là BHXH)", "(sau đây gọi là Bộ LĐTBXH)": capitals in brackets after what they stand for. */
const IN_BRACKETS =
  /\(\s*(?:(?:sau|dưới)\s+đây\s+(?:được\s+)?(?:viết|gọi)(?:\s+(?:tắt|chung))*\s+là:?\s*|viết\s+tắt(?:\s+là)?:?\s*)?["“]?(\p{Lu}[\p{Lu}&]{1,9})["”]?\s*\)/gu;
/** "BHXH: bảo hiểm xã hội": a line of a list of abbreviations. */
const IN_LIST = /(?:^|\n)[-–+\s]*(\p{Lu}{2,10})\s*[:=–-]\s*(\p{L}[^\n:;.()]{4,80})/gu;

/** Finds the abbreviations that a text explains by words with the same initials. */
export function findAbbreviations(text: string): Explained[] {
  const found: Explained[] = [];
  if (text.includes('('))
    for (const match of text.matchAll(IN_BRACKETS)) {
      const short = match[1] ?? '';
      const before = text
        .slice(Math.max(0, match.index - 120), match.index)
        .trimEnd()
        .split(/\s+/u);
      const long = endingWith(short, before);
      if (long) found.push({ short: short.toUpperCase(), long });
    }
  for (const [, short = '', words = ''] of text.matchAll(IN_LIST)) {
    const long = words.trim();
    if (initials(long.split(/\s+/u)) === fold(short)) found.push({ short, long: long.toLowerCase() });
  }
  return found;
}

/** The words at the end of a text whose initials these are; "và" may count or not. */
function endingWith(short: string, words: readonly string[]): string | undefined {
  const letters = fold(short).replaceAll('&', '');
  for (let length = letters.length; length <= letters.length + 2; length += 1) {
    const run = words.slice(-length);
    if (run.length === length && (initials(run) === letters || initials(run.filter(isCounted)) === letters))
      return run.join(' ').toLowerCase();
  }
  return undefined;
}

const isCounted = (word: string) => fold(word) !== 'va';

const initials = (words: readonly string[]): string => words.map((word) => fold(word).charAt(0)).join('');

/** Share of the explanations of an abbreviation that must agree on its long form. */
const OWNED = 0.8;
/** Abbreviations at most: all of them are loaded with the first search. */
const MOST = 300;

/** Abbreviations on whose long forms the texts agree, the commonest first, without those that editors or the code explain. */
export function learned(
  explained: readonly (readonly [short: string, long: string, times: number])[],
  known: readonly Synonym[],
): Synonym[] {
  const spoken = new Set(known.map(({ from }) => fold(from)));
  const groups = new Map<string, [long: string, times: number][]>();
  for (const [short, long, times] of explained) {
    const group = groups.get(short);
    if (group) group.push([long, times]);
    else groups.set(short, [[long, times]]);
  }
  return [...groups]
    .flatMap(([from, longs]) => {
      const total = longs.reduce((sum, [, times]) => sum + times, 0);
      const [to = '', times = 0] = [...longs].sort((a, b) => b[1] - a[1])[0] ?? [];
      return times >= total * OWNED && !spoken.has(fold(from)) ? [{ from, to, times }] : [];
    })
    .sort((a, b) => b.times - a.times || (a.from < b.from ? -1 : 1))
    .slice(0, MOST)
    .map(({ from, to }): Synonym => ({ kind: 'abbreviation', from, to }));
}
