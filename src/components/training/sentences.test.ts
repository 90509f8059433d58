import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentences } from './sentences.ts';

test('a clause is said piece by piece; its number stays with its first words', () => {
  expect(
    sentences('1. Thuyền phải cập bến trước giờ Dậu; ghe phải neo. Ai trễ giờ thì trình bến trưởng.'),
  ).toEqual(['1. Thuyền phải cập bến trước giờ Dậu; ', 'ghe phải neo. Ai trễ giờ thì trình bến trưởng.']);
  expect(sentences('2. Bộ X:')).toEqual(['2. Bộ X:']);
});

test('nothing of it is lost or changed', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(sentences(text).join('')).toBe(text);
    }),
  );
});
