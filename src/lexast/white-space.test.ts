import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unwrap } from './index.ts';
import { isWhite } from './white-space.ts';

test('white space is what expressions and trim take for it', () => {
  const codes = Array.from({ length: 0x10000 }, (_, code) => code);
  expect(codes.filter(isWhite)).toEqual(codes.filter((code) => /\s/u.test(String.fromCharCode(code))));
  expect(codes.filter(isWhite)).toEqual(codes.filter((code) => String.fromCharCode(code).trim() === ''));
});

test('a line is unwrapped by the same rule, whether it needs it or not', () => {
  const words = fc.string({
    unit: fc.constantFrom(' ', '  ', '\n', '\t', '\u00A0', '-', '/', 'đ', '7', 'Ứ'),
  });
  fc.assert(
    fc.property(words, (line) => {
      expect(unwrap(line)).toBe(
        line
          .replace(/(?<=[\p{L}\p{N}][-/])[ \t]*\n[ \t]*(?=[\p{L}\p{N}])/gu, '')
          .replace(/\s+/gu, ' ')
          .trim(),
      );
    }),
    { numRuns: 2000 },
  );
});
