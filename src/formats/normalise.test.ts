import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalise } from './index.ts';

it('brings line ends, spaces and composition to one form', () => {
  expect(normalise('a\r\nb\rc\u2028d\fe')).toBe('a\nb\nc\nd\ne');
  expect(normalise('Điều\u00a01.\u2003x')).toBe('Điều 1. x');
  expect(normalise('ho\u0300a\u0323')).toBe('hòạ');
  expect(normalise('\ufeffkhoản\u200b 1\u00ad')).toBe('khoản 1');
});

it('types the hyphens of a word processor as a keyboard does', () => {
  expect(normalise('12/2020/NĐ\u2011CP, phối\u2010hợp – –')).toBe('12/2020/NĐ-CP, phối-hợp – –');
});

it('writes Roman numerals of one sign and wide signs in plain ones', () => {
  expect(normalise('Chương Ⅳ, Điều １２．（ａ）')).toBe('Chương IV, Điều 12.(a)');
});

it('reads signs that stand for several, and those of Windows in the place of controls', () => {
  expect(normalise('⒈ ⒜ đ\uFB01nh')).toBe('1. (a) đfinh');
  expect(normalise('\u0093Điều 1\u0094 \u0096 2\u0081')).toBe('“Điều 1” – 2');
});

it('keeps what is printed: tone placement, U+00D0, private use', () => {
  expect(normalise('hoà, hòa, Ðiều, \uf0b7')).toBe('hoà, hòa, Ðiều, \uf0b7');
});

it('leaves a heap of marks over one letter as it is, which to put in order would take hours', () => {
  const heap = `a${'\u0301\u0323'.repeat(500_000)}`;
  expect(normalise(`${heap}, ho\u0300a`)).toBe(`${heap}, hòa`);
});

it('is idempotent', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(normalise(normalise(text))).toBe(normalise(text));
    }),
  );
});
