import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { cellsOf } from './table-rows.ts';

it.each([
  [
    'heads and parts of the table',
    h('table', [
      h('caption', 'Bảng'),
      h('thead', h('tr', [h('th'), h('td')])),
      h('tbody', h('tr', [' ', h('td')])),
    ]),
    [
      { table: 2, row: 0, column: 0, header: true },
      { table: 2, row: 0, column: 1 },
      { table: 2, row: 1, column: 0 },
    ],
  ],
  [
    'a cell behind a wide one',
    h('table', h('tr', [h('td', { colSpan: 3 }), h('td', { rowSpan: 2 })])),
    [
      { table: 2, row: 0, column: 0, colSpan: 3 },
      { table: 2, row: 0, column: 3, rowSpan: 2 },
    ],
  ],
  [
    'a table in a cell',
    h('table', h('tr', h('td', h('table', h('tr', h('td')))))),
    [{ table: 2, row: 0, column: 0 }],
  ],
  [
    'a span no table has',
    h('table', h('tr', h('td', { colSpan: 9999 }))),
    [{ table: 2, row: 0, column: 0, colSpan: 1000 }],
  ],
])('places %s', (_, table, places) => {
  expect(cellsOf(table, 2).map(({ place }) => place)).toEqual(places);
});
