import type { Line } from './types.ts';

/** A page's number alone on its line: "7", "- 7 -", "Trang 7", "7/36", "Trang 7/36", "Page 7 of 36". */
const alone =
  /^(?:(?:Trang|Page)\s*:?\s*(\d{1,4})(?:\s*(?:\/|trên|of)\s*\d{1,4})?|[-–—]\s?(\d{1,4})\s?[-–—]|(\d{1,3})\s?\/\s?\d{1,3}|(\d{1,4}))$/iu;

/** How a number stands beside a running head: "46", "- 46". */
const beside = /^[-–]?\s?\d{1,4}\s?[-–]?$/;

/** Is this a number as it may stand beside a running head? */
export const isPageNumber = (text: string): boolean => beside.test(text);

/** A bare number is a page number beside a running head, or where the numbers of the file count pages. */
export function markPageNumbers(lines: readonly Line[]): void {
  const written = lines.filter((line) => line.text !== '');
  written.forEach((line, index) => {
    if (line.furniture || line.cell || !beside.test(line.text)) return;
    const near = [written[index - 1], written[index + 1]];
    if (near.some((other) => other?.furniture === 'running-head')) line.furniture = 'page-number';
  });
  // "6 ⏎ 6 ⏎ CÔNG BÁO": copies of one page number, as a page lays them over one another.
  for (const order of [written, written.toReversed()])
    order.forEach((line, index) => {
      const before = order[index - 1];
      if (line.furniture || line.cell || before?.furniture !== 'page-number') return;
      if (beside.test(line.text) && line.text === before.text) line.furniture = 'page-number';
    });
  if (written.some((line) => line.furniture === 'page-number')) return;
  for (const line of longestCount(written)) line.furniture = 'page-number';
}

/** A number alone on its line, with how far down the text it stands. */
interface Lone {
  line: Line;
  value: number;
}

/** A page has more characters than these; the numbers of the rows of a list stand closer. */
const shortPage = 600;

/**
 * Without running heads: lone numbers that count up by one, a page apart, are the pagination. Numbers of another kind may
 * stand between them (the rows of a list): the longest count is that of the pages.
 */
function longestCount(written: readonly Line[]): Line[] {
  const counts: Lone[][] = [];
  for (const line of written) {
    if (line.furniture || line.cell) continue;
    const match = alone.exec(line.text);
    if (!match) continue;
    const lone = { line, value: Number(match.slice(1).find(Boolean)) };
    const open = counts.findLast((count) => goesOn(count.at(-1) as Lone, lone));
    if (open) open.push(lone);
    else counts.push([lone]);
  }
  const longest = counts.reduce((most, count) => (count.length > most.length ? count : most), []);
  return longest.length >= 3 ? longest.map(({ line }) => line) : [];
}

const goesOn = (last: Lone, next: Lone): boolean =>
  next.value === last.value + 1 && next.line.start - last.line.end > shortPage;
