import { expect, test } from 'vitest';
import { withoutMarks } from './marks.ts';

test.each([
  ['tổng hạng II', 'tổng hạng II15', 14],
  ['Mã số: V.09.02.01', 'Mã số: V.09.02.014', 3],
  ['c) Cấp trùng thẻ.', 'c) 26 Cấp trùng thẻ.', 25],
  ['Điều 5. Hợp đồng', 'Điều 5. Hợp đồng 5 4', 40],
  ['4.', '4.25 (được bãi bỏ)', 24],
])('%j in %j is a mark', (own, official, last) => {
  expect(withoutMarks(own, official, { last })).toBe(own);
});

test.each([
  ['trong 2 ngày', 'trong 21 ngày', 0],
  ['phạt 500 đồng', 'phạt 50 đồng', 4],
  ['khoản 3 Điều 8', 'khoản 3 Điều 8a', 0],
])('%j in %j is no mark', (own, official, last) => {
  expect(withoutMarks(own, official, { last })).toBe(official);
});
