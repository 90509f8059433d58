import { expect, test } from 'vitest';
import { fold, tokenize } from './tokens.ts';

test('words, numbers and marks with their offsets', () => {
  const text = 'điểm đ khoản 2a\nĐiều 54a, 57/NQ-CP';
  expect(tokenize(text).map(({ text }) => text)).toEqual([
    'điểm',
    'đ',
    'khoản',
    '2a',
    'Điều',
    '54a',
    ',',
    '57',
    '/',
    'NQ',
    '-',
    'CP',
  ]);
  for (const token of tokenize(text)) expect(text.slice(token.start, token.end)).toBe(token.text);
});

test('a number tied to its word by a lost space is split from it', () => {
  expect(tokenize('Điều5 số15').map(({ text }) => text)).toEqual(['Điều', '5', 'số', '15']);
});

test('a footnote mark glued to a word is no part of it', () => {
  expect(tokenize('doanh nghiệp1 theo điểm d1, QH15').map(({ text }) => text)).toEqual(
    'doanh nghiệp theo điểm d1 , QH15'.split(' '),
  );
});

test('folding takes marks away', () => {
  expect(fold('Nghị định HOÀ')).toBe('nghi dinh hoa');
});
