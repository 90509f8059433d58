import { expect, test } from 'vitest';
import { addressedBodies } from './addressed.ts';

const place = (name: string, anchor: string) => ({ name, anchor, label: anchor, words: '…' });

test('a body, its head and its short name are one; the one with most places comes first', () => {
  const found = addressedBodies([
    ['nd-1-2031-cp', [place('Bộ Y tế', 'dieu-1'), place('UBND cấp tỉnh', 'dieu-2')]],
    [
      'nd-2-2031-cp',
      [place('Chủ tịch Ủy ban nhân dân cấp tỉnh', 'dieu-3'), place('Ủy ban nhân dân cấp tỉnh', 'dieu-3')],
    ],
    ['nd-3-2031-cp', [place('Uỷ ban nhân dân cấp tỉnh', 'dieu-4')]],
  ]);
  expect([...found.values()].map(({ name, places }) => [name, places.map(({ anchor }) => anchor)])).toEqual([
    ['Ủy ban nhân dân cấp tỉnh', ['dieu-2', 'dieu-3', 'dieu-4']],
    ['Bộ Y tế', ['dieu-1']],
  ]);
});

test('the President is a body of his own', () => {
  expect([...addressedBodies([['l-1', [place('Chủ tịch nước', 'dieu-1')]]]).keys()]).toEqual([
    'chu-tich-nuoc',
  ]);
});
