import { expect, test } from 'vitest';
import { partMap } from '../../pipeline/parts/part-map.ts';
import { hopFrom } from './hop-from.ts';

const places = partMap(
  ['', 'chuong-iii', 'phu-luc-i'],
  [
    ['dieu-1', 0],
    ['dieu-40', 1],
    ['dieu-40-khoan-2', 1],
    ['phu-luc-i', 2],
  ],
);

test.each([
  [0, 'dieu-1', '', undefined],
  [0, 'dieu-41-khoan-2', '', './doc/chuong-iii/'],
  [0, 'dieu-41', 'index.html', './doc/chuong-iii/index.html'],
  [1, 'dieu-41-khoan-2', '', undefined],
  [1, 'phu-luc-i-dieu-3', '', '../../doc/phu-luc-i/'],
  [2, 'dieu-1', 'index.html', '../../index.html'],
  [2, 'thong-tin', '', '../../'],
  [1, '', '', undefined],
])('from part %i to #%s', (current, anchor, page, to) =>
  expect(hopFrom(places, current, anchor, page)).toBe(to),
);
