import { expect, test } from 'vitest';
import { compareNumbers, sameNumber } from './numbers.ts';

test.each([
  ['7', '7a'],
  ['7a', '8'],
  ['d', 'đ'],
  ['đ', 'e'],
  ['đ', 'đ1'],
  ['9', '10'],
])('%s stands before %s', (one, other) => {
  expect(compareNumbers(one, other)).toBeLessThan(0);
  expect(compareNumbers(other, one)).toBeGreaterThan(0);
});

test('a Roman level counts as Roman', () => {
  expect(compareNumbers('IV', 'IX', true)).toBeLessThan(0);
  expect(compareNumbers('II', 'III', true)).toBeLessThan(0);
});

test('a number stands neither before nor after itself, however it is written', () => {
  expect(compareNumbers('7a', '7A')).toBe(0);
  expect(compareNumbers('IV', 'iv', true)).toBe(0);
});

test('case does not tell numbers apart', () => {
  expect(sameNumber('7A', '7a')).toBe(true);
});
