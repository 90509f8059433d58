import { expect, test } from 'vitest';
import { partMap } from '../../pipeline/parts/part-map.ts';
import { hopFrom, withoutPart } from './hop-from.ts';

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

test.each([
  ['/van-ban/nd-1-2050-cp/doc/dieu-40/', '#dieu-41', '/van-ban/nd-1-2050-cp/#dieu-41'],
  ['/thu/van-ban/nd-1-2050-cp/doc/dieu-40/', '', '/thu/van-ban/nd-1-2050-cp/#dieu-40'],
  ['/van-ban/nd-1-2050-cp/doc/phu-luc-i-tiep-2/', '', '/van-ban/nd-1-2050-cp/#phu-luc-i'],
  ['/van-ban/nd-1-2050-cp/khong-co/', '', ''],
])('a part that is gone: %s%s → %s', (path, hash, place) => expect(withoutPart(path, hash)).toBe(place));
