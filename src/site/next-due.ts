/** Days on which a repeated duty falls due. Dates are ISO 8601 calendar days; no time zone is involved. */

const DAY = 86_400_000;
const toUtc = (iso: string) => new Date(`${iso}T00:00:00Z`);
const toIso = (date: Date) => date.toISOString().slice(0, 10);

function lengthOf(period: string): { months: number; days: number } {
  const length = { months: 0, days: 0 };
  for (const [, count, unit] of period.matchAll(/(\d+)([YMWD])/g)) {
    if (unit === 'Y') length.months += Number(count) * 12;
    else if (unit === 'M') length.months += Number(count);
    else length.days += Number(count) * (unit === 'W' ? 7 : 1);
  }
  return length;
}

/**
 * The day that is so many periods after a day. The day of the month stays the same; a shorter month gives its last day.
 *
 * @param period ISO 8601 duration of whole days, weeks, months, years: "P6M"
 */
export function addPeriods(iso: string, period: string, times: number): string {
  const { months, days } = lengthOf(period);
  const from = toUtc(iso);
  const month = from.getUTCMonth() + months * times;
  const lastDay = new Date(Date.UTC(from.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const day = Math.min(from.getUTCDate(), lastDay) + days * times;
  return toIso(new Date(Date.UTC(from.getUTCFullYear(), month, day)));
}

/**
 * The first due day that is not before today, counted in whole periods from a first day.
 *
 * @returns undefined for a period without a length
 */
export function nextDue(from: string, period: string, today: string): string | undefined {
  const { months, days } = lengthOf(period);
  // With 31 days for every month the estimate is never too late.
  const longest = months * 31 + days;
  if (longest === 0) return undefined;
  let times = Math.max(1, Math.floor(daysBetween(from, today) / longest));
  while (addPeriods(from, period, times) < today) times += 1;
  return addPeriods(from, period, times);
}

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((toUtc(to).getTime() - toUtc(from).getTime()) / DAY);

const padded = (value: number) => String(value).padStart(2, '0');

/** The reader's own calendar day. */
export function localToday(now: Date): string {
  return `${now.getFullYear()}-${padded(now.getMonth() + 1)}-${padded(now.getDate())}`;
}
