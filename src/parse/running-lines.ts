import { measure } from './flow.ts';
import { formName } from './form-name.ts';
import { headerRole } from './header.ts';
import { beginsSmall, isCapitals } from './letters.ts';
import { readMarks } from './marks/index.ts';
import { type Above, areEven } from './page-numbers.ts';
import type { Line, Report } from './types.ts';
import { endsClosed } from './words.ts';

/** An address on the web, or when a browser printed the page: no law comes back to these again and again. */
const ofThePrint =
  /^(?:https?:\/\/\S+|www\.[\w-]+\.\w[\w./-]*|[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|info))(?:\s+\d{1,4}\s?\/\s?\d{1,4})?$|^\d{1,2}\/\d{1,2}\/\d{2,4},?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?(?:\s|$)/iu;

/** A line with an address or a time of the clock in it: the mark of a portal, the stamp of an office. */
const tellsOfPrint =
  /(?:https?:\/\/|www\.)\w|\w@\w|\w\.(?:vn|com|net|org|info)(?!\p{L})|\d{1,2}:\d{2}:\d{2}/iu;

/** What comes back so often is a habit of the print. */
const fewest = 3;
/** A head may differ on left and right pages, and is missing on some. */
const shareOfPages = 0.3;

/** Numbers count on from page to page. */
const shape = ({ text }: Line): string => text.replace(/\d+/gu, '0');

function count(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of words) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}

/** Which of the lines that the print may have added stand in the middle of a sentence. */
function breakingLines(written: readonly Line[], added: (line: Line) => boolean): Set<Line> {
  const breaking = new Set<Line>();
  let before = '.';
  let between: Line[] = [];
  for (const line of written) {
    if (line.furniture) continue;
    if (added(line)) {
      between.push(line);
      continue;
    }
    if (between.length > 0 && !endsClosed(before) && beginsSmall(line.text))
      for (const each of between) breaking.add(each);
    between = [];
    before = line.text;
  }
  return breaking;
}

/**
 * Mark the lines that come back on page after page of a text without a gazette's running head: addresses and the time of
 * printing, and what stands beside these or beside page numbers each time ("Nghị định về công tác văn thư").
 */
export function markRunningLines(lines: readonly Line[], report: Report): void {
  const written = lines.filter((line) => line.text !== '' && !line.cell);
  if (written.some(({ furniture }) => furniture === 'running-head')) return;
  const printed = new Set(written.filter((line) => !line.furniture && ofThePrint.test(line.text)));
  const telling = new Set(
    written.filter(
      (line) =>
        !line.furniture &&
        !printed.has(line) &&
        tellsOfPrint.test(line.text) &&
        readMarks(line.text).length === 0,
    ),
  );
  const times = count([...printed, ...telling].map(shape));
  const timesOf = (line: Line): number => times.get(shape(line)) ?? 0;
  const breaking = breakingLines(
    written,
    (line) => printed.has(line) || (telling.has(line) && timesOf(line) > 1),
  );
  const broken = new Set(Array.from(breaking, shape));
  written.forEach((line, at) => {
    // In a text of two pages it comes once, in the middle of a sentence, or an address beside the time of printing.
    const beside = [written[at - 1], written[at + 1]].some((near) => near !== undefined && printed.has(near));
    if (printed.has(line) && (timesOf(line) >= fewest || breaking.has(line) || beside))
      line.furniture = 'running-head';
    if (telling.has(line) && (timesOf(line) >= fewest || (timesOf(line) > 1 && broken.has(shape(line)))))
      line.furniture = 'running-head';
  });
  markBeside(written);
  markBetweenPages(written, report);
}

/** Forms begin at the head of a page too, with the name of the State or of the form in capitals. */
const mayRun = ({ text }: Line): boolean =>
  !isCapitals(text) && !headerRole(text) && !formName.test(text) && readMarks(text).length === 0;

const isEdge = (line: Line | undefined): boolean =>
  line?.furniture === 'page-number' || line?.furniture === 'running-head';

function markBeside(written: readonly Line[]): void {
  const edges = written.filter(isEdge).length;
  if (edges < fewest) return;
  const near = written.filter(
    (line, at) => !line.furniture && (isEdge(written[at - 1]) || isEdge(written[at + 1])) && mayRun(line),
  );
  const beside = count(near.map(({ text }) => text));
  const everywhere = count(written.map(({ text }) => text));
  for (const line of near) {
    const times = beside.get(line.text) ?? 0;
    // Nowhere but at the edges of pages, save perhaps once as the title itself.
    const only = (everywhere.get(line.text) ?? 0) - times <= 1;
    if (times >= Math.max(fewest, edges * shareOfPages) && only) line.furniture = 'running-head';
  }
}

/** A line as it comes back, with what stands above it. */
interface Recurring extends Above {
  line: Line;
  at: number;
}

/** No page has fewer lines, or characters. */
const shortPage = { lines: 10, characters: 400 };
/** So many lines stand at the foot of one page and the head of the next. */
const edge = 6;
/** One of so many pages ends in the middle of a sentence. */
const breakingPages = 4;

/**
 * Mark whatever else comes back once on each page ("3 | Page", "Luật mẫu   Trang 3", "UBND TỈNH MẪU", "3."): lines of one
 * shape that part the whole text evenly, and stand in the middle of sentences that would have filled them, had they been words
 * of these. What they look like proves nothing, so that a person is told of them.
 */
function markBetweenPages(written: readonly Line[], report: Report): void {
  const shapes = new Map<string, Recurring[]>();
  let above: Above = { characters: 0, lines: 0 };
  for (const [at, line] of written.entries()) {
    above = { characters: above.characters + line.text.length, lines: above.lines + 1 };
    if (line.furniture || beginsSmall(line.text)) continue;
    const key = shape(line);
    const known = shapes.get(key) ?? [];
    shapes.set(key, known);
    known.push({ ...above, line, at });
  }
  const recurring = [...shapes.values()].filter((lines) => {
    const [{ line }] = lines as [Recurring];
    const mayStand = readMarks(line.text).length === 0 || /^\d+\.$/u.test(line.text);
    const apart = lines.every(({ at }, index) => at - (lines[index - 1]?.at ?? -Infinity) >= shortPage.lines);
    return lines.length >= fewest && mayStand && apart && !formName.test(line.text) && areEven(lines, above);
  });
  if (recurring.length === 0) return;
  const { width } = measure(written);
  if (width === Infinity) return;
  const added = new Set(recurring.flatMap((lines) => lines.map(({ line }) => line)));
  const isWord = (line: Line): boolean => !line.furniture && !added.has(line);
  for (const lines of recurring) {
    const breaking = lines.filter(({ line, at }) => {
      const below = written.slice(at + 1, at + 1 + edge).filter((each) => !each.furniture);
      // What a sentence repeats fills its lines each time, and repeats the next one as well.
      const word = below[0]?.text.split(' ', 1)[0] ?? '';
      if (line.text.length + 1 + word.length >= width * 0.85) return false;
      const before = written.slice(Math.max(at - edge, 0), at).findLast(isWord)?.text ?? '';
      const after = below.find(isWord)?.text ?? '';
      return !endsClosed(before) && beginsSmall(after) && readMarks(after).length === 0;
    });
    if (breaking.length < 2 || breaking.length * breakingPages < lines.length) continue;
    // The issuer and the title stand at the head of the first page as well.
    const aside = lines.filter(({ characters }) => characters > shortPage.characters);
    for (const { line } of aside) line.furniture = 'running-head';
    const [first] = aside;
    if (first)
      report(
        `"${first.line.text}" and ${aside.length - 1} lines like it come back once on each page, in the middle of sentences, and were set aside as the print's, not the law's. Compare with the print`,
        'lines-set-aside',
        first.line.start,
      );
  }
}
