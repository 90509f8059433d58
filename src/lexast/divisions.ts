import type { DivisionType } from './types.ts';

/** From largest to smallest; a division may only hold later ones (Nghị định 34/2016/NĐ-CP, Điều 62). */
export const divisionTypes = [
  'part',
  'chapter',
  'section',
  'subsection',
  'article',
  'clause',
  'point',
  'item',
] as const satisfies readonly DivisionType[];

/** The Vietnamese word for each level. */
export const divisionLabels: Record<DivisionType, string> = {
  part: 'Phần',
  chapter: 'Chương',
  section: 'Mục',
  subsection: 'Tiểu mục',
  article: 'Điều',
  clause: 'Khoản',
  point: 'Điểm',
  item: 'Tiết',
};

/** Letters that number points, in order: no ă â ê f j w z, and đ after d. */
export const pointLetters = 'abcdđeghiklmnopqrstuvxy'.split('');

/** The word that stands for each level in an anchor: `dieu-5-khoan-2`. */
export const anchorWords: Record<DivisionType, string> = {
  part: 'phan',
  chapter: 'chuong',
  section: 'muc',
  subsection: 'tieu-muc',
  article: 'dieu',
  clause: 'khoan',
  point: 'diem',
  item: 'tiet',
};
