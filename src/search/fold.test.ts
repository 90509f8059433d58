import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { begins, fold, matchLevel, syllable } from './fold.ts';
import { tokens } from './tokens.ts';

const level = (query: string, text: string) => matchLevel(syllable(query), syllable(text));

describe('fold', () => {
  test.each([
    ['Đồng bằng sông Cửu Long', 'dong bang song cuu long'],
    ['kỷ luật', 'ki luat'],
    ['kỉ luật', 'ki luat'],
    ['quý', 'qui'],
    ['thuỷ', 'thuy'],
    ['thủy', 'thuy'],
    ['57/NQ-CP', '57/nq-cp'],
    ['Điều 54a', 'dieu 54a'],
  ])('%s → %s', (text, folded) => expect(fold(text)).toBe(folded));

  test('is idempotent, and blind to the normal form of its input', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });
});

describe('matchLevel', () => {
  test.each([
    ['đường', 'đường', 'exact'],
    ['hoà', 'hòa', 'exact'],
    ['thuỷ', 'thủy', 'exact'],
    ['kỉ', 'kỷ', 'exact'],
    ['6', '06', 'exact'],
    ['duong', 'đường', 'exact'],
    ['duong', 'dương', 'exact'],
    ['đong', 'đồng', 'compatible'],
    ['đuơng', 'đường', 'compatible'],
    ['dòng', 'đồng', 'compatible'],
    ['đường', 'dương', 'folded'],
    ['dương', 'đường', 'compatible'],
    ['băng', 'bằng', 'compatible'],
    ['bàng', 'bang', 'folded'],
    ['vũng', 'vùng', 'folded'],
  ])('%s against %s: %s', (query, text, expected) => expect(level(query, text)).toBe(expected));
});

test.each([
  ['ke', 'kế', true],
  ['đa', 'đầu', true],
  ['đá', 'đầu', false],
  ['đa', 'dân', false],
  ['quô', 'quốc', true],
])('a word that begins %s may become %s: %s', (query, text, expected) => {
  expect(begins(syllable(query), syllable(text))).toBe(expected);
});

describe('tokens', () => {
  test('know their places and what parts them', () => {
    const text = 'Liên kết vùng; Điều 5.';
    expect(
      tokens(text).map(({ folded, start, end, breakBefore }) => [
        folded,
        text.slice(start, end),
        breakBefore,
      ]),
    ).toEqual([
      ['lien', 'Liên', true],
      ['ket', 'kết', false],
      ['vung', 'vùng', false],
      ['dieu', 'Điều', true],
      ['5', '5', false],
    ]);
  });

  test('take any string, lone surrogates included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const token of tokens(text)) expect(token.end).toBeGreaterThan(token.start);
      }),
    );
    expect(tokens('\ud800 \u202eabc')).toHaveLength(1);
  });
});
