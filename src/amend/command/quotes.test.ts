import { expect, test } from 'vitest';
import { evenQuotes, quotesOf } from './quotes.ts';

test.each([
  ['Thay “A b” bằng “C”.', ['A b', 'C']],
  ['Thay "A b" bằng "C".', ['A b', 'C']],
  ['Thay «A b» bằng «C».', ['A b', 'C']],
  ['Thay ‘‘A b’’ bằng ‘‘C’’.', ['A b', 'C']],
  ["Thay ''A b'' bằng ''C''.", ['A b', 'C']],
  ['Thay ”A b“ bằng ”C“.', ['A b', 'C']],
  ['Thay ”A b” bằng ”C”.', ['A b', 'C']],
  ['Thay “A b“ bằng “C“.', ['A b', 'C']],
  ['Thay „A b“ bằng „C“.', ['A b', 'C']],
  ['Thay “A b" bằng "C”.', ['A b', 'C']],
  ['Thay ‘‘A (gọi là “B”)’’ bằng “C”.', ['A (gọi là “B”)', 'C']],
])('quotation marks of every kind: %s', (text, words) => {
  const even = evenQuotes(text);
  expect(even).toHaveLength(text.length);
  expect(quotesOf(even).map(({ start, end }) => text.slice(start, end))).toEqual(words);
});
