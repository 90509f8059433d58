import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marker, text, unwrap } from '../../lexast/index.ts';
import { unwrapLeaves } from './unwrap-leaves.ts';

const shares = (...leaves: Parameters<typeof unwrapLeaves>[0]) => [...unwrapLeaves(leaves).values()];

test('a marker hands its space to the text that follows', () => {
  expect(shares(marker('1. '), text('Thể chế\nliên kết vùng\n\n'))).toEqual(['1.', ' Thể chế liên kết vùng']);
});

test('a number broken over two lines is joined, also across leaves', () => {
  expect(shares(text('Nghị định số 57/'), text('\nNQ-CP ngày'))).toEqual(['Nghị định số 57/', 'NQ-CP ngày']);
});

test('spaces stay where they were', () => {
  expect(shares(text('theo '), text('Nghị quyết'), text(' này'))).toEqual(['theo ', 'Nghị quyết', ' này']);
});

test('whatever the leaves, their shares spell the unwrapped line', () => {
  const leaf = fc
    .tuple(fc.boolean(), fc.string({ unit: fc.constantFrom('a', 'đ', ' ', '\n', '/', '-', '1', '.', '𝒳') }))
    .map(([isMarker, value]) => (isMarker ? marker(value) : text(value)));
  fc.assert(
    fc.property(fc.array(leaf), (leaves) => {
      const line = unwrap(leaves.map((each) => each.value).join(''));
      const told = [...unwrapLeaves(leaves).values()].join('');
      expect(told.trimEnd()).toBe(line);
    }),
  );
});
