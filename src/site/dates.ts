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

/**
 * "ngày 05 tháng 02 năm 2020": days below 10 and months 1 and 2 take a leading zero (Nghị định
 * 30/2020/NĐ-CP, Phụ lục I).
 */
export function longDate(iso: string): string {
  const { year, month = 0, day = 0 } = parts(iso);
  const padded = (value: number, below: number) => (value < below ? `0${value}` : String(value));
  return `ngày ${padded(day, 10)} tháng ${padded(month, 3)} năm ${year}`;
}
