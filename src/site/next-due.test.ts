import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addPeriods, daysBetween, localToday, nextDue } from './next-due.ts';

test.each([
  ['2022-04-21', 'P6M', '2022-04-21', '2022-10-21'],
  ['2022-04-21', 'P6M', '2026-10-21', '2026-10-21'],
  ['2022-04-21', 'P6M', '2026-10-22', '2027-04-21'],
  ['2023-08-31', 'P6M', '2024-01-01', '2024-02-29'],
  ['2023-08-31', 'P6M', '2024-03-01', '2024-08-31'],
  ['2022-04-21', 'P1Y', '2026-11-24', '2027-04-21'],
  ['2022-04-21', 'P2W', '2022-05-06', '2022-05-19'],
])('counted from %s every %s, seen on %s, the next is %s', (from, period, today, due) => {
  expect(nextDue(from, period, today)).toBe(due);
});

test('a period of no length has no due day', () => {
  expect(nextDue('2022-04-21', 'P0M', '2026-01-01')).toBeUndefined();
});

test('the next due day is never past, never more than a period ahead, and is one of the series', () => {
  const days = fc
    .integer({ min: 0, max: 20_000 })
    .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
  const periods = fc
    .record({ count: fc.integer({ min: 1, max: 18 }), unit: fc.constantFrom('Y', 'M', 'W', 'D') })
    .map(({ count, unit }) => `P${count}${unit}`);
  fc.assert(
    fc.property(days, days, periods, (from, today, period) => {
      const due = nextDue(from, period, today) as string;
      expect(due >= today && due > from).toBe(true);
      const times = Array.from({ length: 20_100 }, (_, index) => index + 1).find(
        (count) => addPeriods(from, period, count) >= due,
      ) as number;
      expect(addPeriods(from, period, times)).toBe(due);
      expect(times === 1 || addPeriods(from, period, times - 1) < today).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('days between and the local day', () => {
  expect(daysBetween('2026-11-24', '2027-04-21')).toBe(148);
  expect(localToday(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
