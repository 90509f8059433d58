import { expect, test } from 'vitest';
import { findAbbreviations, learned } from './abbreviations.ts';

test.each([
  ['đóng bảo hiểm mùa màng (BHMM) hằng năm', [['BHMM', 'bảo hiểm mùa màng']]],
  ['Ban quản lý bến (sau đây viết tắt là BQLB)', [['BQLB', 'ban quản lý bến']]],
  ['Ủy ban bến bãi và đò ngang (sau đây gọi tắt là UBBBĐN)', [['UBBBĐN', 'ủy ban bến bãi và đò ngang']]],
  ['- BHMM: Bảo hiểm mùa màng', [['BHMM', 'bảo hiểm mùa màng']]],
  ['theo mẫu (PHỤ LỤC) này', []],
  ['người dân (CCCD) xuất trình', []],
])('%s', (text, found) =>
  expect(findAbbreviations(text).map(({ short, long }) => [short, long])).toEqual(found),
);

test('an abbreviation means what four texts of five mean by it, and an editor knows best', () => {
  const explained = [
    ['BHMM', 'bảo hiểm mùa màng', 9],
    ['BHMM', 'bến hàng mới mở', 1],
    ['BQL', 'ban quản lý', 3],
    ['BQL', 'bến quá lớn', 3],
    ['QH', 'quy hoạch', 5],
  ] as const;
  expect(learned(explained, [{ kind: 'abbreviation', from: 'QH', to: 'Quốc hội' }])).toEqual([
    { kind: 'abbreviation', from: 'BHMM', to: 'bảo hiểm mùa màng' },
  ]);
});
