import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameFinder } from './find-names.ts';

const find = nameFinder(
  new Map([
    ['Bộ Nước', 1],
    ['Bộ Nước và Gió', 2],
    ['nước', 3],
    ['“Vùng 7”', 4],
    ['Đồng Nước', 5],
  ]),
);

test.each<[string, string, [string, number][]]>([
  [
    'the longest name wins',
    'Bộ Nước và Gió, Bộ Nước.',
    [
      ['Bộ Nước và Gió', 2],
      ['Bộ Nước', 1],
    ],
  ],
  ['Đ is Đ whatever letter is printed for it', 'ở \u00D0ồng Nước', [['\u00D0ồng Nước', 5]]],
  ['whole words only', 'Bộ Nướcx, xBộ Nước, nước1', []],
  ['a line may break inside a name', 'Bộ\n  Nước và\nGió', [['Bộ\n  Nước và\nGió', 2]]],
  ['another case is another word', 'bộ nước', [['nước', 3]]],
  ['a name may begin with a sign', 'gọi là “Vùng 7”; x“Vùng 7”', [['“Vùng 7”', 4]]],
])('%s', (_, text, expected) => {
  expect(find(text).map(({ start, end, value }) => [text.slice(start, end), value])).toEqual(expected);
});

test('names are found where one expression of all names would find them', () => {
  const word = fc.constantFrom('Bộ', 'B', 'Nước', 'Nướ', 'và', 'Gió', '“', '7', '-');
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  const text = fc.array(fc.oneof(word, fc.constantFrom(' ', '\n', ' ', 'x')), { maxLength: 40 });
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 6 }), text, (names, parts) => {
      const joined = parts.join('');
      const words = names
        .toSorted((left, right) => right.length - left.length)
        .map((each) => RegExp.escape(each).replaceAll('\\x20', '\\s+'));
      const all = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
      expect(
        nameFinder(new Map(names.map((each) => [each, each])))(joined).map(({ start, end }) => [start, end]),
      ).toEqual([...joined.matchAll(all)].map(({ 0: { length }, index }) => [index, index + length]));
    }),
    { numRuns: 600 },
  );
});
