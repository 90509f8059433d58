import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareCharacters, countCharacters } from './compare.ts';

const words = fc.string({ unit: fc.constantFrom('a', 'đ', '😀', ' ', '\n', '\u00A0'), maxLength: 6 });
const bare = (text: string) => text.replace(/\s/gu, '');

test('texts are equal when all but their white space is', () => {
  fc.assert(
    fc.property(words, words, (source, found) => {
      expect(countCharacters(source)).toBe(bare(source).length);
      expect(compareCharacters(source, countCharacters(source), found)).toMatchObject({
        expected: bare(source).length,
        found: bare(found).length,
        equal: bare(source) === bare(found),
      });
    }),
    { numRuns: 2000 },
  );
});

test('spaces at the ends do not count', () => {
  expect(compareCharacters(' a b\n', 2, 'ab')).toMatchObject({ equal: true });
  expect(compareCharacters('ab', 2, 'a b \n')).toMatchObject({ equal: true });
  expect(compareCharacters('a', 1, '')).toMatchObject({ equal: false, difference: { at: 0 } });
});
