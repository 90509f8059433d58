import { expect, test } from 'vitest';
import { linesOf } from './clause-lines.ts';

const line = (anchor: string) => ({ anchor, number: '', text: anchor, depth: 0 });
const texts = {
  lines: ['muc-i', 'muc-i-khoan-1', 'muc-i-khoan-1-diem-d', 'muc-i-khoan-1-diem-dd', 'muc-i-khoan-10'].map(
    line,
  ),
};

test.each([
  ['muc-i-khoan-1', ['muc-i-khoan-1', 'muc-i-khoan-1-diem-d', 'muc-i-khoan-1-diem-dd']],
  ['muc-i-khoan-1-diem-d', ['muc-i-khoan-1-diem-d']],
  ['muc-ii', []],
])('lines of %s', (anchor, expected) => {
  expect(linesOf(texts, anchor).map(({ text }) => text)).toEqual(expected);
});
