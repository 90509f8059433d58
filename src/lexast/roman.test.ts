import { expect, test } from 'vitest';
import { fromRoman, toRoman } from './roman.ts';

test.each([
  ['I', 1],
  ['XIV', 14],
  ['CXCIX', 199],
])('%s is %d', (roman, value) => expect(fromRoman(roman)).toBe(value));

test('what is written is read back, up to 3,999', () => {
  for (let value = 1; value < 4000; value += 1) expect(fromRoman(toRoman(value))).toBe(value);
});

test.each(['', 'iv', 'ABC', 'IIII', 'IIX', 'VX', 'A', 'IV.', 'MMMM'])('"%s" is no Roman numeral', (text) =>
  expect(fromRoman(text)).toBe(0),
);
