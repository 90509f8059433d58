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
