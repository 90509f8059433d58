import { ordinalValue } from '../words.ts';
import type { Mark } from './types.ts';

const pattern =
  /^(Điều|ĐIỀU|Ðiều|ÐIỀU)\s*(?:thứ\s+)?(\d{1,4}|(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?!\p{L}))\s?([a-zđ]{0,2}(?!\p{L}))\s?(?:\[\d{1,3}\]\s?)*(\s*[.:)\-–—/]+)?\s*(?:\[\d{1,3}\]\s*)*/u;

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
