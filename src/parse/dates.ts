/** The first date in a text, as "21/04/2022" or "ngày 21 tháng 4 năm 2022", in ISO 8601. */
export function isoDate(text: string): string | undefined {
  const words = /ng[àa]y\s*(\d{1,2})\s*th[áa]ng\s*(\d{1,2})\s*n[ăa]m\s*(\d{4})/iu.exec(text);
  const [, day, month, year] = words ?? /(\d{1,2})[/-](\d{1,2})[/-](\d{4})/.exec(text) ?? [];
  if (!day || !month || !year) return undefined;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCDate() !== Number(day) || date.getUTCMonth() !== Number(month) - 1) return undefined;
  return date.toISOString().slice(0, 10);
}
