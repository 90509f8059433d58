/** Dates as Vietnamese readers write them. Input is ISO 8601 ("2022-04-21"); no time zone is involved. */

import { shortDate } from '../records/short-date.ts';

export { shortDate };

/** The next day: "2026-04-30" for "2026-04-29". */
export const dayAfter = (iso: string): string => addDays(iso, 1);

/** The day before: "2026-04-28" for "2026-04-29". */
export const dayBefore = (iso: string): string => addDays(iso, -1);

function addDays(iso: string, count: number): string {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + count);
  return day.toISOString().slice(0, 10);
}

/** "tháng 11/2024" for a month, "ngày 29/5/2026" for a day. */
export function dayOrMonth(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return day === undefined ? `tháng ${month}/${year}` : `ngày ${shortDate(iso)}`;
}
