import { isWord, matchAt, type Read, type Source } from './tokens.ts';

// Texts of the last century may write its years with two digits: "23-11-46".
const short = /(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}(?!\d)|(?:4[5-9]|[5-9]\d)(?!\d|[/.-]\d))/uy;
const digits = (source: Source, index: number, most: number): number | undefined => {
  const text = source.tokens[index]?.text ?? '';
  return text.length <= most && /^\d+$/u.test(text) ? Number(text) : undefined;
};

/**
 * A date that begins with "ngày": "ngày 19 tháng 6 năm 2015", "ngày 30/4/2025", "ngày 23-11-46".
 *
 * @returns ISO 8601; nothing for a day that the calendar does not have
 */
export function readDate(source: Source, index: number): Read<string> | undefined {
  if (!isWord(source, index, 'ngay')) return undefined;
  const found = matchAt(source, index + 1, short);
  if (found) {
    const { match, next } = found;
    const year = Number(match[3]);
    const value = iso(Number(match[1]), Number(match[2]), year < 100 ? 1900 + year : year);
    return value ? { value, next } : undefined;
  }
  const day = digits(source, index + 1, 2);
  const month = digits(source, index + 3, 2);
  const year = digits(source, index + 5, 4);
  if (!day || !month || !year || year < 1000) return undefined;
  if (!isWord(source, index + 2, 'thang') || !isWord(source, index + 4, 'nam')) return undefined;
  const value = iso(day, month, year);
  return value ? { value, next: index + 6 } : undefined;
}

/** A year after a name: "năm 2024" or "2017"; years of the modern state only. */
export function readYear(source: Source, index: number): Read<number> | undefined {
  const at = isWord(source, index, 'nam') ? index + 1 : index;
  const year = digits(source, at, 4);
  if (!year || year < 1945 || year > 2100) return undefined;
  // "2017/…" and "2021 - 2030" are something else.
  if (isWord(source, at + 1, '/', '-', '–') && digits(source, at + 2, 4) !== undefined) return undefined;
  return { value: year, next: at + 1 };
}

function iso(day: number, month: number, year: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}
