import type { Piece } from './pieces.ts';
import { joinRow, parts, type Row } from './rows.ts';
import { textColumns } from './text-columns.ts';

/** White space this wide, in sizes of type, may part two columns. */
const gutter = 1.5;

/** What a numbered line may begin with, before a wide space: no column of its own. */
const markOnly = /^(?:[-–+•*]|\(?[\p{L}\d]{1,4}[.)]|(?:Điều|ĐIỀU|Chương|CHƯƠNG)\s\S{1,6}|[\d.]{1,9})$/u;

/** What stands beside the name of an office in every head: one such row is proof enough. */
const state = /^CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM$/u;

/** A stretch of rows: as they stand, or two columns side by side. */
export type Stretch = { rows: Row[] } | { left: Row[]; right: Row[] };

/**
 * Part rows that stand in two columns without lines between them: the head of an instrument (issuer | state), its
 * end (recipients | signature); and a page whose text runs in two columns, as its left one and then its right. Two rows at least must show the same white gap, but for the
 * name of the State in the head, and none among them may cross it.
 */
export function stretches(rows: readonly Row[]): Stretch[] {
  const columns = textColumns(rows);
  if (!columns) return headStretches(rows);
  const { above, left, right, below } = columns;
  return [...headStretches(above), { rows: left }, { rows: right }, ...stretches(below)];
}

function headStretches(rows: readonly Row[]): Stretch[] {
  const found: Stretch[] = [];
  let plain: Row[] = [];
  for (let at = 0; at < rows.length;) {
    const columns = columnsFrom(rows, at);
    if (columns) {
      const above = partsAbove(plain.at(-1), rows[at] as Row, columns.middle);
      if (above) plain.pop();
      if (plain.length > 0) found.push({ rows: plain });
      plain = [];
      const { left, right } = columns;
      found.push(above ? { left: [above[0], ...left], right: [above[1], ...right] } : { left, right });
      at = columns.next;
    } else {
      plain.push(rows[at] as Row);
      at += 1;
    }
  }
  if (plain.length > 0) found.push({ rows: plain });
  return found;
}

function columnsFrom(rows: readonly Row[], start: number) {
  let gap: [number, number] | undefined = gapOf(rows[start] as Row);
  if (!gap) return undefined;
  let both = 1;
  let next = start + 1;
  let last = next;
  for (; next < rows.length; next += 1) {
    const row = rows[next] as Row;
    const above = rows[next - 1] as Row;
    if (above.y - row.y > row.size * 6) break;
    const narrowed = narrow(gap, row);
    if (!narrowed) break;
    const own = gapOf(row);
    gap = narrowed;
    const middle: number = (gap[0] + gap[1]) / 2;
    const sides = [
      row.pieces.some((piece) => piece.x < middle),
      row.pieces.some((piece) => piece.x > middle),
    ];
    if (own && sides[0] && sides[1]) {
      both += 1;
      last = next + 1;
    } else if (above.y - row.y > row.size * 2.2 || !besides(row, gap)) break;
    else last = next + 1;
  }
  if (both < 2 && !state.test(joinRow(parts(rows[start] as Row, gutter)[1] ?? []))) return undefined;
  const middle = (gap[0] + gap[1]) / 2;
  const side = (keep: (piece: Piece) => boolean) =>
    rows.slice(start, last).flatMap((row) => {
      const pieces = row.pieces.filter(keep);
      return pieces.length > 0 ? [{ ...row, pieces }] : [];
    });
  return {
    left: side((piece) => piece.x < middle),
    right: side((piece) => piece.x >= middle),
    middle,
    next: last,
  };
}

/** White space between two names in capitals that fill their columns. */
const narrowGutter = 0.5;

/**
 * "BỘ LAO ĐỘNG - THƯƠNG BINH  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" right above two columns: names in capitals that nearly
 * meet, parted where the columns below are.
 */
function partsAbove(row: Row | undefined, below: Row, middle: number): [Row, Row] | undefined {
  if (!row || row.y - below.y > row.size * 2.2) return undefined;
  const left = row.pieces.filter(({ x, width }) => x + width / 2 < middle);
  const right = row.pieces.slice(left.length);
  const [last, first] = [left.at(-1), right[0]];
  if (!last || !first || first.x - (last.x + last.width) < row.size * narrowGutter) return undefined;
  if (![left, right].every((pieces) => isCapitals(joinRow(pieces)))) return undefined;
  return [
    { ...row, pieces: left },
    { ...row, pieces: right },
  ];
}

const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/** The one wide gap of a row with words on both sides. */
function gapOf(row: Row): [number, number] | undefined {
  const found = parts(row, gutter);
  const [left, right] = found;
  if (found.length !== 2 || !left || !right) return undefined;
  if (markOnly.test(joinRow(left)) || markOnly.test(joinRow(right))) return undefined;
  const last = left.at(-1) as Piece;
  return [last.x + last.width, (right[0] as Piece).x];
}

/** What stays white of a gap beside one more row. */
function narrow([from, to]: [number, number], row: Row): [number, number] | undefined {
  let [low, high] = [from, to];
  const middle = (from + to) / 2;
  for (const { x, width } of row.pieces) {
    if (x + width <= from || x >= to) continue;
    if (x + width / 2 < middle) low = Math.max(low, x + width);
    else high = Math.min(high, x);
  }
  return high - low >= row.size * 0.8 ? [low, high] : undefined;
}

/** A row on one side only goes on in its column if it is narrow: a line over the whole width ends the columns. */
function besides(row: Row, [from, to]: [number, number]): boolean {
  const first = row.pieces[0] as Piece;
  const last = row.pieces.at(-1) as Piece;
  return last.x + last.width <= from + 1 || first.x >= to - 1;
}
