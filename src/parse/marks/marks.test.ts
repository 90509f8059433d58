import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarks, type MarkKind } from './index.ts';

/** What a text may begin with: kind, number, value, and the words left after the mark. */
const seen = (text: string) =>
  readMarks(text).map(({ kind, num, value, length }) => [kind, num, value, text.slice(length)]);

const cases: [string, MarkKind, string, number, string][] = [
  ['Phần thứ nhất', 'part', 'nhất', 1, ''],
  ['PHẦN II', 'part', 'II', 2, ''],
  ['Chương IV QUY ĐỊNH', 'chapter', 'IV', 4, 'QUY ĐỊNH'],
  ['CHƯƠNG 2: TỔ CHỨC', 'chapter', '2', 2, 'TỔ CHỨC'],
  ['Mục 1. CƠ QUAN', 'section', '1', 1, 'CƠ QUAN'],
  ['Tiểu mục 3', 'subsection', '3', 3, ''],
  ['Điều 5. Phạm vi', 'article', '5', 5, 'Phạm vi'],
  ['Điều 54a. Bổ sung', 'article', '54a', 54, 'Bổ sung'],
  ['ĐIỀU 1: Phạm vi', 'article', '1', 1, 'Phạm vi'],
  ['Điều5.Phạm vi', 'article', '5', 5, 'Phạm vi'],
  ['Điều 5. - Phạm vi', 'article', '5', 5, 'Phạm vi'],
  ['Điều 5 . Phạm vi', 'article', '5', 5, 'Phạm vi'],
  ['Điều thứ 2. Việc', 'article', '2', 2, 'Việc'],
  ['Điều 7.[3] Tên', 'article', '7', 7, 'Tên'],
  ['“Điều 9. Lời sửa', 'article', '9', 9, 'Lời sửa'],
  ['Điều 44.5.NĐ.1.2. Mở bến', 'article', '44.5.NĐ.1.2', 2, 'Mở bến'],
  ['Diều l. Phạm vi', 'article', '1', 1, 'Phạm vi'],
  ['Khoản 2. Cơ quan', 'clause', '2', 2, 'Cơ quan'],
  ['Khoản 1. Điều 5 được sửa đổi', 'clause', '1', 1, 'Điều 5 được sửa đổi'],
  ['3.- Cá nhân', 'clause', '3', 3, 'Cá nhân'],
  ['3)- Cá nhân', 'clause', '3', 3, 'Cá nhân'],
  ['3/- Cá nhân', 'clause', '3', 3, 'Cá nhân'],
  ['3.. Cá nhân', 'clause', '3', 3, 'Cá nhân'],
  ['2- 05 bản sao', 'clause', '2', 2, '05 bản sao'],
  ['Điểm b) Hai', 'point', 'b', 2, 'Hai'],
  ['C) Ba', 'point', 'C', 3, 'Ba'],
  ['đ.) Năm', 'point', 'đ', 5, 'Năm'],
  ['đ). Năm', 'point', 'đ', 5, 'Năm'],
  ['đ)) Năm', 'point', 'đ', 5, 'Năm'],
  ['đ)- Năm', 'point', 'đ', 5, 'Năm'],
  ['đ/- Năm', 'point', 'đ', 5, 'Năm'],
  ['▪ Chủ trì', 'bullet', '', 0, 'Chủ trì'],
  ['− Chủ trì', 'dash', '', 0, 'Chủ trì'],
  ['III. QUAN ĐIỂM', 'roman', 'III', 3, 'QUAN ĐIỂM'],
  ['IV- MỤC TIÊU', 'roman', 'IV', 4, 'MỤC TIÊU'],
  ['B. QUY ĐỊNH', 'capital', 'B', 2, 'QUY ĐỊNH'],
  ['1. Cơ quan', 'clause', '1', 1, 'Cơ quan'],
  ['2a. Tổ chức', 'clause', '2a', 2, 'Tổ chức'],
  ['1 . Cơ quan', 'clause', '1', 1, 'Cơ quan'],
  ['3) Cá nhân', 'clause', '3', 3, 'Cá nhân'],
  ['4/ Cá nhân', 'clause', '4', 4, 'Cá nhân'],
  ['5- Cá nhân', 'clause', '5', 5, 'Cá nhân'],
  ['2. 05 bản sao', 'clause', '2', 2, '05 bản sao'],
  ['1.[4] Luật này', 'clause', '1', 1, 'Luật này'],
  ['1.1. Do thời tiết', 'decimal', '1.1', 1, 'Do thời tiết'],
  ['2.1- Về người', 'decimal', '2.1', 1, 'Về người'],
  ['a) Một', 'point', 'a', 1, 'Một'],
  ['đ) Năm', 'point', 'đ', 5, 'Năm'],
  ['d1) Bổ sung', 'point', 'd1', 4, 'Bổ sung'],
  ['a/ Một', 'point', 'a', 1, 'Một'],
  ['(b) hai', 'point', 'b', 2, 'hai'],
  ['a.1) Một', 'tiet', 'a.1', 1, 'Một'],
  ['(ii) Hai', 'tiet', 'ii', 2, 'Hai'],
  ['- Chủ trì', 'dash', '', 0, 'Chủ trì'],
  ['+ Phối hợp', 'plus', '', 0, 'Phối hợp'],
];

describe('marks', () => {
  it.each(cases)('%s', (text, ...mark) => {
    expect(seen(text)).toContainEqual(mark);
  });

  it.each([
    'Chương trình hành động của Chính phủ',
    'Phần lớn các địa phương',
    'Mục tiêu chung',
    'chương 5 của Luật',
    '2026. Cơ cấu lại nền kinh tế',
    '1.500.000 đồng',
    '01/02/2030 là ngày',
    '5,5 tỷ đồng',
    'Điểm a khoản 1',
    'Khoản 2 Điều này',
    '3 - < 5 năm',
    'VIỆT NAM',
    'ă) không phải điểm',
    '-------',
    '',
  ])('none: %s', (text) => {
    expect(seen(text)).toEqual([]);
  });

  it('lie within the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const mark of readMarks(text)) expect(mark.length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
