import { ordinalValue } from '../../lexast/ordinals.ts';
import type { Mark } from './types.ts';

const pattern =
  /^(Điều|ĐIỀU)\s*(?:thứ\s+)?(\d{1,4}|(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?!\p{L}))\s?([a-zđ]{0,2}(?!\p{L}))\s?(?:\[\d{1,3}\]\s?)*(\s*[.:)\-–—/]+(?:\s[-–—](?=\s))?)?\s*(?:\[\d{1,3}\]\s*)*/u;

/** "Điều 44.5.NĐ.1.2.": an article of the codification (pháp điển), by subject, heading, kind of act and its number there. */
const coded = /^Điều\s+(\d{1,2}\.\d{1,2}\.\p{Lu}{2,4}(?:\.\d{1,4}){1,3}[a-zđ]?)\.?\s+(?=\S)/u;

/** An article of the codification: its number has parts, and stands in no sequence with the one before. */
export function codedArticleMark(text: string): Mark | undefined {
  const match = coded.exec(text);
  if (!match?.[1]) return undefined;
  const value = Number(/\d+(?=[a-zđ]?$)/u.exec(match[1])?.[0]);
  const [all, num] = match;
  return {
    kind: 'article',
    num,
    value,
    suffix: '',
    label: 'Điều',
    length: all.length,
    regular: true,
    coded: true,
  };
}

/** "Điều l.": how OCR misreads the number. */
const damaged = /^(?:Điều|ĐIỀU)\s+([\dlIiOoSZ|]{1,3})([a-zđ]?(?!\p{L}))\s?[.,:;]\s*/u;
const misread: Record<string, string> = { l: '1', I: '1', i: '1', '|': '1', O: '0', o: '0', S: '5', Z: '2' };

/** "Điều3 2. Mức lương": Điều 2 with the mark of footnote 3 at its word; only the sequence can prove it. */
export function notedArticleMark(text: string): Mark | undefined {
  const match = /^Điều\d{1,3}\s+(\d{1,4})([a-zđ]?)\s?\.\s+(?=\p{Lu})/u.exec(text);
  if (!match?.[1]) return undefined;
  const [all, number, suffix = ''] = match;
  return {
    kind: 'article',
    num: number + suffix,
    value: Number(number),
    suffix,
    label: 'Điều',
    length: all.length,
    regular: false,
  };
}

/** An article whose number is misread, or has an unusual stop; only the sequence can prove it. */
export function damagedArticleMark(text: string): Mark | undefined {
  const match = damaged.exec(text);
  if (!match?.[1]) return undefined;
  const value = Number([...match[1]].map((digit) => misread[digit] ?? digit).join(''));
  if (!value) return undefined;
  const [all, printed, suffix = ''] = match;
  return {
    kind: 'article',
    num: value + suffix,
    value,
    suffix,
    label: 'Điều',
    length: all.length,
    regular: false,
    ...(String(value) !== printed && { damage: 'misread' }),
  };
}

/** Footnote references of consolidated texts ("Điều 5.[2]") belong to the mark. "Điều 5.", "ĐIỀU 1:", "Điều thứ 2", "Điều 54a.", "Điều5.": an article. */
export function articleMark(text: string): Mark | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [all, , number = '', suffix = '', stop] = match;
  return {
    kind: 'article',
    num: number + suffix,
    value: Number(number) || ordinalValue(number),
    suffix,
    label: 'Điều',
    length: all.length,
    regular: stop !== undefined || all.length === text.length,
  };
}
