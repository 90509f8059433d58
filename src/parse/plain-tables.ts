import { articleMark } from './marks/article.ts';
import { readMarks } from './marks/index.ts';
import { beginsClosing } from './closing.ts';
import { Numbering } from './numbering.ts';
import type { Line } from './types.ts';

/** The head of the first column of a list, alone on its line. */
const numberColumn = /^(?:S?TT|Stt|Số TT|SỐ TT|Số thứ tự)\.?$/u;

/** How many lines the heads of the columns may have before the first row. */
const headReach = 24;

/** Where a row begins: "12", "12.", "1.2.", or a group of rows, "I. LĨNH VỰC …", "A". */
const rowStart =
  /^(?:(\d{1,3})[.)]?(?=\s|$)|\d{1,2}(?:\.\d{1,2})+\.?(?=\s|$)|[IVXL]{1,6}[.)]?(?=\s|$)|[A-Z][.)]?(?=\s|$))/u;

/**
 * Mark the rows of a list that was a table before it became plain text: "STT", the heads of its columns, then rows that
 * count up. Its cells can no longer be told apart; each row is one paragraph, and no number in it is a unit of the law.
 * Only lists in attached texts that have no units of their own before it.
 */
export function markPlainTables(lines: readonly Line[]): void {
  const written = lines.filter((line) => line.text !== '' && !line.furniture && !line.cell);
  const start = written.findIndex(({ text }) => numberColumn.test(text));
  if (start < 0 || written.slice(0, start).some(isUnit)) return;
  const first = written.findIndex(
    ({ text }, at) => at > start && at <= start + headReach && isFirstRow(text),
  );
  if (first < 0) return;
  let row = 0;
  let last = 0;
  const head = written.slice(start, first);
  for (const [at, line] of written.entries()) {
    if (at < start) continue;
    if (at >= first) {
      if (isEnd(lines, line)) return;
      if (repeatsHead(written, at, head)) continue;
      const number = rowStart.exec(line.text);
      const value = Number(number?.[1] ?? Number.NaN);
      // A number in a cell is no row: rows count up, or begin again under a group.
      if (number && (Number.isNaN(value) || value === last + 1 || value === 1)) {
        row += 1;
        if (!Number.isNaN(value)) last = value;
        else if (/^[A-Z]/u.test(line.text)) last = 0;
      }
    }
    line.row = row;
  }
}

/** The heads of the columns printed again, as they stand at the top of each page: set aside, and the row goes on. */
function repeatsHead(written: readonly Line[], at: number, head: readonly Line[]): boolean {
  if (written[at]?.furniture) return true;
  if (!head.every(({ text }, index) => written[at + index]?.text === text)) return false;
  for (const line of written.slice(at, at + head.length)) line.furniture = 'running-head';
  return true;
}

/** Divisions above the articles end a list, whatever their number. */
const division = /^(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC)\s+(?:thứ\s|[IVXLC\d])/u;

/** The number of a row alone on its line, as the gazette prints one cell a line. */
const loneNumber = /^(\d{1,3})\.?$/u;

/**
 * Mark the rows of lists among the articles of a text: "STT", the heads of the columns, then rows whose numbers stand
 * alone and count up. A list ends where the units before it go on.
 */
export function markBodyTables(lines: readonly Line[]): void {
  const written = lines.filter((line) => line.text !== '' && !line.furniture && !line.cell);
  const numbering = new Numbering();
  let row = 0;
  for (let at = 0; at < written.length; at += 1) {
    const line = written[at] as Line;
    if (line.row !== undefined) return;
    if (!numberColumn.test(line.text)) {
      numbering.read(line);
      continue;
    }
    const isRow = ({ text }: Line, value: number) => Number(loneNumber.exec(text)?.[1]) === value;
    const first = written.findIndex((each, index) => index > at && index <= at + headReach && isRow(each, 1));
    if (first < 0) continue;
    const length = written
      .slice(first)
      .findIndex((each) => numbering.isNext(each) || division.test(each.text) || isEnd(lines, each));
    const end = length < 0 ? written.length : first + length;
    const rows = written.slice(at, end);
    if (!rows.some((each) => isRow(each, 2))) continue;
    const head = written.slice(at, first);
    let last = 0;
    row += 1;
    for (const [index, each] of rows.entries()) {
      if (at + index >= first) {
        if (repeatsHead(written, at + index, head)) continue;
        const value = Number(loneNumber.exec(each.text)?.[1]);
        if (value === last + 1 || value === 1) {
          row += 1;
          last = value;
        }
      }
      each.row = row;
    }
    at = end - 1;
  }
}

const isUnit = ({ text }: Line): boolean =>
  readMarks(text).some((mark) => mark.regular && mark.kind !== 'dash' && mark.kind !== 'plus');

const isFirstRow = (text: string): boolean => /^(?:1|I|A)(?:[.)]?(?=\s|$))/u.test(text);

const isEnd = (lines: readonly Line[], line: Line): boolean =>
  /^(?:Ghi chú|Chú thích)\s*:/u.test(line.text) ||
  isArticle(line.text) ||
  beginsClosing(lines, lines.indexOf(line));

/** "Điều 4. Hiệu lực": with a stop and words; a cell may say "Điều 4" alone. */
function isArticle(text: string): boolean {
  const mark = articleMark(text);
  return mark?.regular === true && mark.length < text.length;
}
