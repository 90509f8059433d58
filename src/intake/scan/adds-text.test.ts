import { expect, test } from 'vitest';
import { doubtsOf, isNameDoubtful, type ScanPage, type ScanReading } from '../../records/scan/index.ts';
import { addsText } from './index.ts';

const page = (lines: readonly string[], layer?: true): ScanPage => ({
  width: 1000,
  height: 1400,
  angle: 0,
  unread: [],
  lines: lines.map((line, at) => ({
    box: [100, at * 40, 600, 30],
    base: at * 40 + 30,
    size: 30,
    words: line.split(' ').map((word) => [word, layer ? 100 : 91, [100, at * 40, 60, 30]]),
  })),
  ...(layer ? { layer } : {}),
});
const reading = (...pages: ScanPage[]): ScanReading => ({
  source: { file: 'a.pdf', sha256: '0'.repeat(64) },
  engine: 'thử',
  on: '2031-03-05',
  pages,
  checks: [],
});
const law = page(['Số: 12/2031/NĐ-CP', 'Điều 1. Phạm vi áp dụng ở xã Đắk Tờ Kan'], true);
const imprint = page([
  'VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH ĐỒNG MẪU XUÂT BẢN',
  'Địa chỉ: Số 1 phố Thử',
  'Điện thoại: 0900',
  'In tại: Xí nghiệp In Thử',
]);

test('the imprint of a gazette, drawn on the last page, makes no scan of a text', () => {
  expect(addsText(reading(law, imprint))).toBe(false);
  expect(addsText(reading(law, page([])))).toBe(false);
  expect(addsText(reading(law, page(['PHỤ LỤC', 'Danh mục xã'])))).toBe(true);
});

test('words of a text layer are not doubted, nor is a name that stands in them', () => {
  const mixed = reading(law, page(['Phụ lụcc']));
  expect(doubtsOf(mixed).map((doubt) => [doubt.page, doubt.word])).toEqual([[1, 'lụcc']]);
  expect(isNameDoubtful(mixed)).toBe(false);
});
