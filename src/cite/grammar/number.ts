import { withPlainD } from '../../lexast/plain-d.ts';
import { isWord, type Read, type Source, tokenAt } from './tokens.ts';

// "12/NQ-CP", "66.2/2025/NQ-CP", "30-NQ/TW", "102-SL/L-004"; a line may break around "/" and "-".
// Each part of the code is an abbreviation: capitals, at most one small letter among them ("TTg", "CTr").
const abbreviation = String.raw`\p{Lu}{1,12}(?:\p{Ll}\p{Lu}{0,6})?\d{0,3}(?![\p{L}\p{M}])`;
const joint = String.raw`\s{0,3}[/–-]\s{0,3}`;
// Scanned texts put a space inside a year: "98/201 7/NĐ-CP".
const year = String.raw`(?:1 ?9|2 ?0) ?\d ?\d`;
const shape = new RegExp(
  String.raw`(?<serial>\d+(?:\.\d+)?[a-zđ]?)${joint}(?:(?<year>${year})${joint})?` +
    `(?<code>${abbreviation}(?:${joint}(?:${abbreviation}|\\d{3}(?!\\d))){0,4})`,
  'uy',
);

/** Codes whose letters lost their marks or their case in typing. */
const spellings = new Map(
  ['NĐ', 'QĐ', 'TTg', 'HĐND', 'HĐBT', 'HĐNN', 'TTr', 'CTr', 'BKHĐT', 'BGDĐT', 'BLĐTBXH', 'CĐ', 'BCĐ'].map(
    (code) => [plain(code), code],
  ),
);

// Bodies whose code ends in a number, that of their term.
const termed = /^(?:QH|UBTVQH|HĐNN|HĐND|L)\d/u;
// Bodies that have no term. Committees take two digits: "UBVHXH15" of the 15th Assembly, "BCĐTKNQ18".
const termless =
  /^(?:CP|TTg|CTN|TW|VPQH|VPCP|VPCTN|TANDTC|VKSNDTC|KTNN|NHNN|TTCP|UBND|TTr|CTr|B(?!CĐ)\p{Lu}{1,9})\d/u;

/** Are the digits at the end of a number's code ("CP2", "UBVHXH15") a footnote mark? */
function isNoteMark(code: string, digits: string, notes: Source['notes']): boolean {
  if (termed.test(code)) return false;
  return digits.length === 1 || termless.test(code) || notes?.has(digits) === true;
}

/** "số 1 5/2020/NĐ-CP": a number that scanning cut in two. */
const cutSerial = /\d{1,3} (?=\d)/uy;

function plain(code: string): string {
  return code.toUpperCase().replaceAll('Đ', 'D');
}

/** Write a number in its official form: no spaces, plain hyphens, Đ for what stands in its place, marks restored ("12 / NQ - CP" → "12/NQ-CP"). */
export function officialNumber(number: string): string {
  return withPlainD(number)
    .replace(/\s+/gu, '')
    .replaceAll('–', '-')
    .replace(/[\p{L}\p{M}]+/gu, (code) => spellings.get(plain(code)) ?? code);
}

/** An official number without zeros before it, which copies of one text write and leave out ("05/2023/TT-BTC"): what may be compared. */
export const bareNumber = (number: string): string => number.replace(/^0+(?=\d)/u, '');

/** The parts of a number in its official form. */
export interface NumberParts {
  serial: string;
  year?: number;
  /** "NQ-CP", "QH14" */
  code: string;
}

/** Take an official number apart; nothing when it is not one. */
export function numberParts(number: string): NumberParts | undefined {
  shape.lastIndex = 0;
  const groups = shape.exec(number)?.groups;
  if (!groups?.['serial'] || !groups['code']) return undefined;
  const year = groups['year'] ? Number(groups['year']) : undefined;
  return { serial: groups['serial'], ...(year === undefined ? {} : { year }), code: groups['code'] };
}

/**
 * An instrument's number at `index`, with no "số" before it.
 *
 * @returns the number in its official form
 */
export function readNumber(source: Source, index: number): Read<string> | undefined {
  const token = source.tokens[index];
  if (!token || !/^\d/u.test(token.text)) return undefined;
  const match = matchNumber(source, index, token.start);
  if (!match) return undefined;
  // "23/NQ-" at the end of a cell: the rest is elsewhere.
  if (/^\s?[-/]/u.test(source.text.slice(shape.lastIndex))) return undefined;
  let value = officialNumber(match[0]);
  const last = /[\p{L}\p{M}]+\d+$/u.exec(value)?.[0];
  let end = shape.lastIndex;
  const digits = /\d+$/u.exec(last ?? '')?.[0] ?? '';
  if (last && isNoteMark(last, digits, source.notes)) {
    value = value.slice(0, -digits.length);
    end -= digits.length;
  }
  return { value, next: tokenAt(source, index, end) };
}

function matchNumber(source: Source, index: number, start: number): RegExpExecArray | undefined {
  shape.lastIndex = start;
  const match = shape.exec(source.text);
  if (match || !isWord(source, index - 1, 'so', 's6')) return match ?? undefined;
  cutSerial.lastIndex = start;
  if (!cutSerial.test(source.text)) return undefined;
  shape.lastIndex = cutSerial.lastIndex;
  const rest = shape.exec(source.text);
  if (rest) rest[0] = source.text.slice(start, shape.lastIndex);
  return rest ?? undefined;
}
