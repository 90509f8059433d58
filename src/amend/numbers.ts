import { pointLetters } from '../lexast/index.ts';
import { fromRoman } from '../lexast/roman.ts';

const letterValue = (letter: string) => pointLetters.indexOf(letter) + 1;

/** A number as parts that can be compared: "54a" is 54 and 1, "đ" 5, "đ1" 5 and 1, "IV" 4. */
function parts(num: string, isRoman: boolean): number[] {
  const word = num.trim().toLowerCase().normalize('NFC');
  const value = isRoman ? fromRoman(word.toUpperCase()) : 0;
  if (value > 0) return [value];
  return Array.from(word.matchAll(/\d+|[a-zđ]/gu), ([each]) =>
    /\d/u.test(each) ? Number(each) : letterValue(each),
  );
}

/** Which of two numbers of one level comes first; "7a" stands between "7" and "8", "đ" between "d" and "e". */
export function compareNumbers(one: string, other: string, isRoman = false): number {
  const a = parts(one, isRoman);
  const b = parts(other, isRoman);
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

export const sameNumber = (one: string, other: string): boolean =>
  one.trim().toLowerCase().normalize('NFC') === other.trim().toLowerCase().normalize('NFC');
