import { pointLetters } from '../../../lexast/index.ts';
import { ordinals } from '../../../lexast/ordinals.ts';
import { fold, type Source } from '../tokens.ts';

/** Where the value stands: right after its level word, or further on in a list. */
export type Standing = 'first' | 'listed';

/** Folded ordinal words: "nhất" is 1, "bốn" and "tư" are 4. */
export const ordinalValues = new Map(ordinals.map((word, at) => [fold(word), at + 1] as const))
  .set('mot', 1)
  .set('bon', 4);

/** "5", "54a" */
export const arabic = /^\d+[a-zđ]?$/u;
/** "IV", "IVa" */
export const roman = /^[IVXLC]+[a-zđ]?$/u;
/** "đ", "d1" */
export const letter = new RegExp(`^[${pointLetters.join('')}]\\d*$`, 'u');

const units = new Set(
  (
    'ngày tháng năm giờ phút người bản lần tuổi triệu tỷ nghìn đồng % m km kg ha mét tấn bộ tỉnh thành xã cấp ' +
    'hồ ban đơn doanh hộ'
  ).split(' '),
);

/** The printed token at `index`; empty after the last. */
export const textAt = (source: Source, index: number): string => source.tokens[index]?.text ?? '';

/** Does a noun make the number a quantity? "khoản 1, 30 ngày" cites one clause. */
export const isQuantity = (source: Source, index: number): boolean => units.has(textAt(source, index + 1));
