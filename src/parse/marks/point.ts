import { pointLetters } from '../../lexast/index.ts';
import type { Mark } from './types.ts';

const letter =
  /^\(?([a-zđ])(\d{0,2})\s?(?:\[\d{1,3}\]\s?)*([.)/][-–](?=\s)|\.\)|\)[.)](?=\s)|[).\-/])\s*(?:\[\d{1,3}\]\s*)*(?=\S|$)/u;
const step = /^([a-zđ]\.\d{1,2})[.)]?\s+(?=\S)/u;
const lowerRoman = /^\(?([ivx]{1,5})\)\s*(?=\S|$)/u;

/** Place of a point letter in the Vietnamese order; letters outside it (f, j, w, z) follow their Latin forerunner. */
export function pointValue(letter: string): number {
  const place = pointLetters.indexOf(letter);
  if (place >= 0) return place + 1;
  const before: Record<string, string> = { f: 'e', j: 'i', w: 'v', z: 'y' };
  return pointLetters.indexOf(before[letter] ?? '') + 1.5;
}

/** "a) ", "đ) ", "d1) ", "b. ", "c.) ": a point. */
export function pointMark(text: string): Mark | undefined {
  const match = letter.exec(text);
  if (!match?.[1]) return undefined;
  const [all, printed, suffix = '', stop = ''] = match;
  return {
    kind: 'point',
    num: printed + suffix,
    value: pointValue(printed),
    suffix,
    length: all.length,
    regular: stop.includes(')') || (stop.startsWith('/') && /\s$/.test(all)),
  };
}

/** "Điểm a) …", "A) …": a point whose word is printed, or whose letter is a capital; only the sequence can prove it. */
export function spelledPointMark(text: string): Mark | undefined {
  const match =
    /^(?:Điểm|ĐIỂM)\s+([a-zđ])(\d{0,2})\s?(?:\)\s*(?!(?:Điều|Khoản)\s+này)|[.:]\s*(?!(?:Điều|Khoản|Điểm)\s+(?:\d|này|[a-zđ](?!\p{L}))))(?=["“]?[\p{Lu}\d])/u.exec(
      text,
    ) ?? /^([A-EGHIK-VXYĐ])(\d{0,2})\)\s*(?=["“]?(?:\p{Lu}\s?\p{Ll}|\d))/u.exec(text);
  if (!match?.[1]) return undefined;
  const [all, printed, suffix = ''] = match;
  return {
    kind: 'point',
    num: printed + suffix,
    value: pointValue(printed.toLowerCase()),
    suffix,
    length: all.length,
    regular: false,
  };
}

/** "a.1) ", "(i) ", "ii) ": a tiết. */
export function tietMark(text: string): Mark | undefined {
  const match = step.exec(text) ?? lowerRoman.exec(text);
  if (!match?.[1]) return undefined;
  const romans = [
    'i',
    'ii',
    'iii',
    'iv',
    'v',
    'vi',
    'vii',
    'viii',
    'ix',
    'x',
    'xi',
    'xii',
    'xiii',
    'xiv',
    'xv',
  ];
  const value = Number(match[1].split('.')[1]) || romans.indexOf(match[1]) + 1;
  if (!value) return undefined;
  return { kind: 'tiet', num: match[1], value, suffix: '', length: match[0].length, regular: true };
}
