/** Dates as Vietnamese readers write them. Input is ISO 8601 ("2022-04-21"); no time zone is involved. */

const parts = (iso: string) => {
  const [year, month, day] = iso.split('-').map(Number);
  return { year, month, day };
};

/** "21/4/2022" */
export function shortDate(iso: string): string {
  const { year, month, day } = parts(iso);
  return `${day}/${month}/${year}`;
}

/** "2026-04-30" of "2026-04-29". */
export function dayAfter(iso: string): string {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

/** "2026-04-28" of "2026-04-29". */
export function dayBefore(iso: string): string {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

/** "tháng 11/2024", "ngày 29/5/2026": of a month, or of a day. */
export function dayOrMonth(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return day === undefined ? `tháng ${month}/${year}` : `ngày ${shortDate(iso)}`;
}
