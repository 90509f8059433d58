import type { Piece } from './pieces.ts';
import { joinRow, parts, type Row } from './rows.ts';

/** White space this wide, in sizes of type, may part two columns. */
const gutter = 1.5;

/** What a numbered line may begin with, before a wide space: no column of its own. */
const markOnly = /^(?:[-–+•*]|\(?[\p{L}\d]{1,4}[.)]|(?:Điều|ĐIỀU|Chương|CHƯƠNG)\s\S{1,6}|[\d.]{1,9})$/u;

/** A stretch of rows: as they stand, or two columns side by side. */
export type Stretch = { rows: Row[] } | { left: Row[]; right: Row[] };

/**
 * Part rows that stand in two columns without lines between them: the head of an instrument (issuer | state), its
 * end (recipients | signature), or a page in two columns. Two rows at least must show the same white gap, and none
 * among them may cross it.
 */
export function stretches(rows: readonly Row[]): Stretch[] {
  const found: Stretch[] = [];
  let plain: Row[] = [];
  for (let at = 0; at < rows.length;) {
    const columns = columnsFrom(rows, at);
    if (columns) {
      if (plain.length > 0) found.push({ rows: plain });
      plain = [];
      found.push({ left: columns.left, right: columns.right });
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
  if (both < 2) return undefined;
  const middle = (gap[0] + gap[1]) / 2;
  const side = (keep: (piece: Piece) => boolean) =>
    rows.slice(start, last).flatMap((row) => {
      const pieces = row.pieces.filter(keep);
      return pieces.length > 0 ? [{ ...row, pieces }] : [];
    });
  return { left: side((piece) => piece.x < middle), right: side((piece) => piece.x >= middle), next: last };
}

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
