import type { Piece } from './pieces.ts';
import type { Row } from './rows.ts';

/** Fewer lines on a side are a head, an end or a list, which have rules of their own. */
const fewestRows = 10;
/** White space between two columns of text, in sizes of type, and how finely it is looked for, in points. */
const gutter = 0.8;
const step = 2;
/** The gutter stands about the middle of the text. */
const middle = { from: 0.35, to: 0.65 };
/** The share of its column that the middle line of running text fills; cells of a table fill less. */
const filled = 0.7;
/** Letters of a middle line of running text. */
const lineOfText = 25;

/** A page whose text runs in two columns: what stands above them, the left one, the right one, and what stands below. */
export interface TextColumns {
  above: Row[];
  left: Row[];
  right: Row[];
  below: Row[];
}

/**
 * Find two columns of running text on a page, whether their lines stand side by side or not: the longest stretch of lines
 * that leaves a strip white about the middle, with lines on both sides that fill their column.
 */
export function textColumns(rows: readonly Row[]): TextColumns | undefined {
  const inner = rows.filter((row) => !row.edge || row.pieces.length > 1);
  const from = Math.min(...inner.flatMap(({ pieces }) => pieces.map(({ x }) => x)));
  const to = Math.max(...inner.flatMap(({ pieces }) => pieces.map(endOf)));
  let best: { start: number; end: number; x: number } | undefined;
  for (let x = from + (to - from) * middle.from; x <= from + (to - from) * middle.to; x += step) {
    const run = longestRun(rows, x);
    if (!best || run.end - run.start > best.end - best.start) best = { ...run, x };
  }
  if (!best || best.end - best.start < fewestRows) return undefined;
  const { start, end, x } = best;
  const side = (keep: (piece: Piece) => boolean): Row[] =>
    rows.slice(start, end).flatMap((row) => {
      const pieces = row.pieces.filter(keep);
      // A line of one side keeps its own height: the other may stand between two of its lines.
      return pieces.length > 0 ? [{ ...row, pieces, y: pieces[0]?.y ?? row.y }] : [];
    });
  const left = side((piece) => piece.x < x);
  const right = side((piece) => piece.x >= x);
  if (![left, right].every(isText)) return undefined;
  return { above: rows.slice(0, start), left, right, below: rows.slice(end) };
}

const endOf = ({ x, width }: Piece): number => x + width;

/** The longest stretch of rows that nothing of crosses a strip. */
function longestRun(rows: readonly Row[], x: number): { start: number; end: number } {
  let best = { start: 0, end: 0 };
  let start = 0;
  for (let at = 0; at <= rows.length; at += 1) {
    const row = rows[at];
    const half = (row?.size ?? 0) * (gutter / 2);
    if (row && !row.pieces.some((piece) => piece.x < x + half && endOf(piece) > x - half)) continue;
    if (at - start > best.end - best.start) best = { start, end: at };
    start = at + 1;
  }
  return best;
}

/** Do some rows read like running text: many, and most of them as wide as their column? */
function isText(rows: readonly Row[]): boolean {
  if (rows.length < fewestRows) return false;
  const ends = rows.map(({ pieces }) => Math.max(...pieces.map(endOf)));
  const starts = rows.map(({ pieces }) => Math.min(...pieces.map(({ x }) => x)));
  const width = Math.max(...ends) - Math.min(...starts);
  const letters = rows.map(({ pieces }) => pieces.reduce((sum, { text }) => sum + text.length, 0));
  if (middleOf(letters) < lineOfText) return false;
  const widths = ends.map((end, at) => end - (starts[at] ?? 0));
  return middleOf(widths) >= width * filled;
}

const middleOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
