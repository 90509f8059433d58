import { pointLetters } from '../../lexast/index.ts';
import type { Level } from './levels.ts';

const most = 300;

/**
 * The units from one to another, both included: numbers by counting, letters by the Vietnamese order (đ
 * counts, f does not exist), Roman numbers by their values. Units inserted later are not known here. Where
 * nothing can be counted, the two ends.
 */
export function expandRange(from: string, to: string, level: Level): string[] {
  const letters = level === 'point' ? span(pointLetters.indexOf(from), pointLetters.indexOf(to)) : undefined;
  if (letters) return letters.map((at) => pointLetters[at] ?? '');
  if (/^\d+$/u.test(from) && /^\d+$/u.test(to)) {
    return span(Number(from), Number(to))?.map(String) ?? [from, to];
  }
  const romans = span(romanValue(from), romanValue(to));
  return romans?.map(toRoman) ?? [from, to];
}

function span(from: number, to: number): number[] | undefined {
  if (from < 0 || to <= from || to - from > most) return undefined;
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

const romanDigits: readonly (readonly [string, number])[] = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** The value of a Roman number up to 399; -1 for anything else. */
export function romanValue(roman: string): number {
  const upper = roman.toUpperCase();
  if (!/^(?=.)C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u.test(upper)) return -1;
  let rest = upper;
  let value = 0;
  for (const [digits, worth] of romanDigits) {
    while (rest.startsWith(digits)) {
      value += worth;
      rest = rest.slice(digits.length);
    }
  }
  return value;
}

function toRoman(value: number): string {
  let rest = value;
  let roman = '';
  for (const [digits, worth] of romanDigits) {
    while (rest >= worth) {
      roman += digits;
      rest -= worth;
    }
  }
  return roman;
}
