import fc from 'fast-check';
import { expect, test } from 'vitest';
import { characters, compareCharacters, countCharacters } from './compare.ts';

const words = fc.string({ unit: fc.constantFrom('a', 'đ', '😀', ' ', '\n', '\u00A0'), maxLength: 6 });

test('texts are equal when all but their white space is', () => {
  fc.assert(
    fc.property(words, words, (expected, found) => {
      const { equal, ...counts } = compareCharacters(characters(expected), found);
      expect(equal).toBe(characters(expected) === characters(found));
      expect(counts).toMatchObject({ expected: countCharacters(expected), found: countCharacters(found) });
      expect(countCharacters(found)).toBe(characters(found).length);
    }),
    { numRuns: 2000 },
  );
});
