import { fromRoman } from '../../lexast/roman.ts';
import { ordinalValue } from '../../lexast/ordinals.ts';
import type { Mark, MarkKind } from './types.ts';

const kinds: Record<string, MarkKind> = {
  phần: 'part',
  chương: 'chapter',
  mục: 'section',
  'tiểu mục': 'subsection',
};

const pattern =
  /^(Phần|Chương|Mục|Tiểu mục)\s+(thứ\s+)?((?:mười\s+)?(?:nhất|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)(?!\p{L})|[IVXLC]+(?=[a-zđ]?(?!\p{L}))|\d{1,3}|[A-Z](?!\p{L}))([a-zđ](?!\p{L}))?\s*[.:)\-–—]*\s*/iu;

/** "Phần thứ nhất", "CHƯƠNG II", "Mục 1.", "Tiểu mục 2": a unit named by a word. */
export function wordedMark(text: string): Mark | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [all, word = '', , number = '', suffix = ''] = match;
  const label = word.replace(/\s+/g, ' ');
  const lower = label.toLowerCase();
  const kind = kinds[lower];
  // "chương 5" and "mục a" inside a sentence are citations: a mark has a capital.
  if (!kind || label[0] === lower[0]) return undefined;
  const letter = /^[A-Z]$/.test(number) ? number.charCodeAt(0) - 64 : 0;
  const value = ordinalValue(number) || fromRoman(number) || Number(number) || letter;
  if (!value) return undefined;
  const sentence = label.slice(0, 1) + lower.slice(1);
  return {
    kind,
    num: number.replace(/\s+/g, ' ') + suffix,
    value,
    suffix,
    label: sentence,
    length: all.length,
    regular: true,
  };
}
