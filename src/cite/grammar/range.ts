import { pointLetters } from '../../lexast/index.ts';
import { fromRoman, toRoman } from '../../lexast/roman.ts';
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

const romanValue = (roman: string): number => fromRoman(roman.toUpperCase()) || -1;
