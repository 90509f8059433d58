import { beginsSmall } from './letters.ts';
import type { Line } from './types.ts';
import { endsClosed, endsOpen } from './words.ts';

/** A page's number alone on its line: "7", "- 7 -", "Trang 7", "7/36", "Trang 7/36", "Page 7 of 36". */
const alone =
  /^(?:(?:Trang|Page)\s*:?\s*(\d{1,4})(?:\s*(?:\/|trên|of)\s*\d{1,4})?|[-–—]\s?(\d{1,4})\s?[-–—]|(\d{1,3})\s?\/\s?\d{1,3}|(\d{1,4}))$/iu;

/** "- 7 -", "Trang 7", "Trang 7/36": no words of the law look so, however few pages there are. */
const explicit =
  /^(?:(?:Trang|Page)\s*:?\s*\d{1,4}(?:\s*(?:\/|trên|of)\s*\d{1,4})?|[-–—]\s?\d{1,4}\s?[-–—])$/iu;

/** How a number stands beside a running head: "46", "- 46". */
const beside = /^[-–]?\s?\d{1,4}\s?[-–]?$/;

/** Is this a number as it may stand beside a running head? */
export const isPageNumber = (text: string): boolean => beside.test(text);

/** Does a line hold a number and nothing else, as a page number does? */
export const isLoneNumber = (text: string): boolean => alone.test(text);

/**
 * A bare number is a page number beside a running head, or where the numbers of the file count pages, or where it breaks a
 * sentence at the end of a page.
 */
export function markPageNumbers(lines: readonly Line[]): void {
  const written = lines.filter((line) => line.text !== '');
  markBesideHeads(written);
  // "6 ⏎ 6 ⏎ CÔNG BÁO": copies of one page number, as a page lays them over one another.
  for (const order of [written, written.toReversed()])
    order.forEach((line, index) => {
      const before = order[index - 1];
      if (line.furniture || line.cell || before?.furniture !== 'page-number') return;
      if (beside.test(line.text) && line.text === before.text) line.furniture = 'page-number';
    });
  if (written.some((line) => line.furniture === 'page-number')) return;
  for (const line of written)
    if (!line.furniture && !line.cell && explicit.test(line.text)) line.furniture = 'page-number';
  const count = longestCount(written);
  for (const line of count.length > 0 ? count : breakingSentences(written)) line.furniture = 'page-number';
}

/** The number in the running head of the gazette: "6 CÔNG BÁO/Số 5/Ngày 9-9-2031", "CÔNG BÁO/Số 5/Ngày 9-9-2031 7". */
const numberOfHead =
  /^(\d{1,4})\s+C?ÔNG BÁO|Ngày\s+\d{1,2}[-/]\d{1,2}[-/]\d{4}\s+(\d{1,4})$|^(?:Trang|Page)\s+(\d+)/iu;

const valueOf = ({ text }: Line): number => Number(/\d+/u.exec(text)?.[0]);

/**
 * Mark the numbers beside running heads. Where one stands on each side, or the head has a number of its own, the number of
 * a row or a column may be the other: pages count up by one.
 */
function markBesideHeads(written: readonly Line[]): void {
  let page = 0;
  written.forEach((head, at) => {
    if (head.furniture !== 'running-head') return;
    const near = [written[at - 1], written[at + 1]].filter(
      (line): line is Line => line !== undefined && !line.furniture && !line.cell && beside.test(line.text),
    );
    const own = Number(numberOfHead.exec(head.text)?.slice(1).find(Boolean) ?? 0);
    const wanted = own || near.map(valueOf).find((value) => value === page + 1);
    const numbers =
      wanted && (own || near.length > 1) ? near.filter((line) => valueOf(line) === wanted) : near;
    for (const line of numbers) line.furniture = 'page-number';
    page = own || (numbers[0] ? valueOf(numbers[0]) : page + 1);
  });
}

/** "… thì chế độ ⏎ 2 ⏎ thu, nộp …": numbers that break a sentence and count up from 1 or 2, at least a page apart. */
function breakingSentences(written: readonly Line[]): Line[] {
  const found: Line[] = [];
  let last = 0;
  let characters = 0;
  written.forEach((line, at) => {
    const value = line.furniture || line.cell || !beside.test(line.text) ? 0 : valueOf(line);
    const before = written[at - 1]?.text ?? '';
    const isNext = value === last + 1 || (last === 0 && value === 2);
    const breaks = !endsClosed(before) && !endsOpen(before) && beginsSmall(written[at + 1]?.text ?? '');
    if (value > 0 && isNext && breaks && characters > shortPage.characters) {
      found.push(line);
      last = value;
      characters = 0;
    } else characters += line.text.length;
  });
  return found;
}

/** How much of the text stands above a place. */
export interface Above {
  characters: number;
  lines: number;
}

/** A number alone on its line. */
interface Lone {
  line: Line;
  value: number;
  above: Above;
}

/** A page has more characters than these, or lines; the numbers of the rows of a list stand closer. */
const shortPage: Above = { characters: 600, lines: 25 };
/** So many counts are looked at for the number before. */
const newest = 8;
/** No page is so many times longer than the middle one, nor the stretch before the first number and behind the last. */
const longPage = 3;
/** Where other lone numbers stand, those of tables, pages must be more alike than these times and shares of the middle one. */
const evenPage = { least: 0.5, most: 2 };

/**
 * Without running heads: lone numbers that count up by one, a page apart, from the beginning of the text to its end, are the
 * pagination. Numbers of another kind may stand between them (the rows of a list).
 */
function longestCount(written: readonly Line[]): Line[] {
  const counts: Lone[][] = [];
  /** The newest counts that end with a number: a thousand tables with the same numbers cost no more than one. */
  const ending = new Map<number, Lone[][]>();
  let alones = 0;
  let above: Above = { characters: 0, lines: 0 };
  for (const line of written) {
    const match = line.furniture || line.cell ? null : alone.exec(line.text);
    if (match) {
      alones += 1;
      const lone = { line, value: Number(match.slice(1).find(Boolean)), above };
      const before = ending.get(lone.value - 1);
      const at = before?.findLastIndex((count) => goesOn(count.at(-1) as Lone, lone)) ?? -1;
      const [open = []] = at < 0 ? [] : (before?.splice(at, 1) ?? []);
      if (open.length === 0) counts.push(open);
      open.push(lone);
      ending.set(lone.value, [...(ending.get(lone.value) ?? []), open].slice(-newest));
    }
    above = { characters: above.characters + line.text.length, lines: above.lines + 1 };
  }
  const longest = counts
    .filter(
      (count) =>
        count.length >= 3 &&
        areEven(
          count.map((lone) => lone.above),
          above,
          alones > count.length,
        ),
    )
    .reduce((most, count) => (count.length > most.length ? count : most), []);
  return longest.map(({ line }) => line);
}

const goesOn = (last: Lone, next: Lone): boolean =>
  next.value === last.value + 1 &&
  (next.above.characters - last.above.characters > shortPage.characters ||
    next.above.lines - last.above.lines > shortPage.lines);

/**
 * Do some places part the whole text into pages of about one length, in characters or in lines?
 *
 * @param length of the text
 * @param amongOthers whether others like them stand between them: then pages must be more alike
 */
export function areEven(places: readonly Above[], length: Above, amongOthers = false): boolean {
  const ends = [{ characters: 0, lines: 0 }, ...places, length];
  return (['characters', 'lines'] as const).some((unit) => {
    const pages = ends.slice(1).map((end, at) => end[unit] - (ends[at] as Above)[unit]);
    const middle = pages.toSorted((a, b) => a - b)[Math.floor(pages.length / 2)] ?? 0;
    if (!amongOthers) return pages.every((page) => page <= middle * longPage);
    return (
      places.length >= 5 &&
      pages.every((page) => page <= middle * evenPage.most) &&
      pages.slice(1, -1).every((page) => page >= middle * evenPage.least)
    );
  });
}
