import { expect, test } from 'vitest';
import { expandRange } from './range.ts';

test('letters follow the Vietnamese order: đ after d, no f, no j', () => {
  expect(expandRange('c', 'h', 'point')).toEqual(['c', 'd', 'đ', 'e', 'g', 'h']);
});

test('numbers and Roman numbers', () => {
  expect(expandRange('5', '8', 'article')).toEqual(['5', '6', '7', '8']);
  expect(expandRange('III', 'VI', 'chapter')).toEqual(['III', 'IV', 'V', 'VI']);
});

test('what cannot be counted stays as its two ends', () => {
  expect(expandRange('5a', '7', 'article')).toEqual(['5a', '7']);
  expect(expandRange('9', '5', 'article')).toEqual(['9', '5']);
  expect(expandRange('1', '100000', 'article')).toEqual(['1', '100000']);
});
