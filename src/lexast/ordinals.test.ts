import { expect, test } from 'vitest';
import { ordinalValue } from './ordinals.ts';

test.each([
  ['nhất', 1],
  ['Bốn', 4],
  ['MƯỜI', 10],
  ['mười một', 11],
  ['Mười hai', 12],
  ['mười bốn', 14],
  ['mười lăm', 15],
  ['mười chín', 19],
  ['mười nhất', 0],
  ['mười mười', 0],
  ['mười mấy', 0],
  ['đầu', 0],
])('"Phần thứ %s" is number %i; 0 is no number', (word, value) => {
  expect(ordinalValue(word)).toBe(value);
});
