import { expect, test } from 'vitest';
import { headRows, paragraph, type TableRow, text } from './index.ts';

const row = (words: string, header?: true): TableRow => ({
  type: 'tableRow',
  children: [
    { type: 'tableCell', ...(header && { header }), children: [paragraph([text(words)])] },
    { type: 'tableCell', ...(header && { header }), children: [paragraph([text('Mức')])] },
  ],
});

test('a table begins with its column heads; a head row further down is not one of them', () => {
  const [title, units, first, between] = [row('Loại xe', true), row('(1)', true), row('A'), row('B', true)];
  expect(headRows({ type: 'table', children: [title, units, first, between] })).toEqual([title, units]);
});

test('a table of heads alone has none, nor has one that begins with an empty row', () => {
  expect(headRows({ type: 'table', children: [row('Loại xe', true)] })).toEqual([]);
  const empty: TableRow = { type: 'tableRow', children: [] };
  expect(headRows({ type: 'table', children: [empty, row('Loại xe', true)] })).toEqual([]);
});
