import { expect, test } from 'vitest';
import { parse } from '../../parse/index.ts';
import { testInstrument } from '../../../tests/support/test-instrument.ts';
import type { Provenance } from '../../records/schema/provenance.ts';
import { weigh } from './weigh.ts';

const text = (body: string) =>
  parse(
    testInstrument({
      issuer: 'CHÍNH PHỦ',
      type: 'NGHỊ ĐỊNH',
      number: '5/2031/NĐ-CP',
      date: '2031-02-03',
      title: 'Về thử nghiệm',
      body,
    }),
  );
const whole = text('Điều 1. Một điều đủ dài để thử nghiệm.\nĐiều 2. Hai.\nĐiều 3. Ba.');
const provenance: Provenance = {
  file: 'moi.txt',
  received: '2031-02-03',
  sha256: 'a'.repeat(64),
  origin: { note: 'Thử' },
  completeness: 'full',
  earlier: [
    {
      file: 'cu.txt',
      received: '2031-01-01',
      sha256: 'b'.repeat(64),
      origin: { note: 'Thử' },
      completeness: 'partial',
    },
  ],
};
const held = { provenance, tree: whole };

test('the same file', () => {
  expect(weigh({ sha256: 'a'.repeat(64), tree: whole }, held)).toBe('same');
});

test('another copy of the same text', () => {
  expect(weigh({ sha256: 'c'.repeat(64), tree: whole }, held)).toBe('better');
});

test('a file that was replaced before', () => {
  expect(() => weigh({ sha256: 'b'.repeat(64), tree: whole }, held)).toThrow(
    'This file is cu.txt, received 2031-01-01, which moi.txt has replaced.',
  );
});

test('a text with a gap does not replace a whole one', () => {
  const cut = text(
    'Điều 1. Một điều đủ dài để thử nghiệm.\nĐiều 2. Hai.\n[...]\nĐiều 4. Thêm nhiều chữ hơn trước.',
  );
  expect(() => weigh({ sha256: 'c'.repeat(64), tree: cut }, held)).toThrow(
    'The text is not whole (a gap, or no closing); the one held, moi.txt (received 2031-02-03), is.',
  );
});

test('a shorter text does not replace a longer one', () => {
  const short = text('Điều 1. Một điều đủ dài để thử nghiệm.\nĐiều 2. Hai.');
  expect(() => weigh({ sha256: 'c'.repeat(64), tree: short }, held)).toThrow(
    /^The text is shorter than the one held/,
  );
});
