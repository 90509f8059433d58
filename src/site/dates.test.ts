import { expect, test } from 'vitest';
import { longDate, shortDate } from './dates.ts';

test('dates in the forms of daily use and of the law', () => {
  expect(shortDate('2022-04-21')).toBe('21/4/2022');
  expect(longDate('2022-04-21')).toBe('ngày 21 tháng 4 năm 2022');
  expect(longDate('2020-02-05')).toBe('ngày 05 tháng 02 năm 2020');
  expect(longDate('2020-03-05')).toBe('ngày 05 tháng 3 năm 2020');
});
