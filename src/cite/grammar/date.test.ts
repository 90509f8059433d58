import { expect, test } from 'vitest';
import { readDate, readYear } from './date.ts';
import { sourceOf } from './testing.ts';

test.each([
  ['ngày 19 tháng 6 năm 2015', '2015-06-19'],
  ['ngày 01\ntháng 10 năm 2016', '2016-10-01'],
  ['ngày 30/4/2025', '2025-04-30'],
  ['ngày 14-11-1987', '1987-11-14'],
  ['ngày 5.9.2024', '2024-09-05'],
  ['ngày 31 tháng 02 năm 2020', undefined],
  ['ngày 26 tháng năm 2014', undefined],
  ['ngày 23-11-46', '1946-11-23'],
  ['ngày14/5/2013', '2013-05-14'],
  ['ngày 23-11-20', undefined],
  ['ngày 12/10/95/7', undefined],
  ['trong 10 ngày', undefined],
])('%s', (text, date) => {
  expect(readDate(sourceOf(text), 0)?.value).toBe(date);
});

test.each([
  ['năm 2024', 2024],
  ['2017', 2017],
  ['2021/2022', undefined],
  ['2021 - 2030', undefined],
  ['1802', undefined],
])('year: %s', (text, year) => {
  expect(readYear(sourceOf(text), 0)?.value).toBe(year);
});
