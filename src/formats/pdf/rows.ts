import type { Piece } from './pieces.ts';

/** Pieces on one baseline, from left to right. */
export interface Row {
  pieces: Piece[];
  y: number;
  size: number;
  /** Among the first or last rows of its page. */
  edge?: boolean;
}

/** A note's mark as it is raised above the line: "16", "(3)", "*", "a". */
const raisedMark = /^(?:\(?\d{1,3}\)?|\*{1,3}|[a-z])$/u;

/**
 * The rows of a page from top to bottom. Pieces of one baseline are a row; a raised or lowered mark ("Bộ Nội vụ¹⁶",
 * "m²") goes to the row that it stands in, which it must not part.
 */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && row.y - piece.y <= Math.min(row.size, piece.size) * 0.25) {
      row.pieces.push(piece);
      if (piece.size > row.size) {
        row.size = piece.size;
        row.y = piece.y;
      }
    } else rows.push({ pieces: [piece], y: piece.y, size: piece.size });
  }
  const kept = rows.filter((row, at) => !isRaised(row, rows, at));
  for (const row of kept) row.pieces.sort((a, b) => a.x - b.x);
  return kept;
}

/** Give the marks of a row that only holds raised ones to the lines they belong to; says whether it is used up. */
function isRaised(row: Row, rows: readonly Row[], at: number): boolean {
  const hosts = [rows[at + 1], rows[at + 2], rows[at - 1]].filter(
    (other): other is Row => other !== undefined,
  );
  const homes = row.pieces.map((piece) =>
    hosts.find(
      (host) =>
        Math.abs(host.y - piece.y) < host.size * 0.75 &&
        (piece.size <= host.size * 0.8 || raisedMark.test(piece.text)) &&
        piece.text.length <= 6 &&
        host.pieces.some((one) => piece.size <= one.size && touches(one, piece)),
    ),
  );
  if (homes.some((home) => home === undefined)) return false;
  for (const [index, home] of homes.entries()) home?.pieces.push(row.pieces[index] as Piece);
  return true;
}

/** Does a mark stand at the end or the start of a piece, or within it? */
const touches = (one: Piece, mark: Piece): boolean =>
  mark.x + mark.width > one.x - one.size * 0.5 && mark.x < one.x + one.width + one.size * 0.5;

/** The words of a row: white space where the page draws some or leaves some. */
export function joinRow(pieces: readonly Piece[]): string {
  let text = '';
  let before: Piece | undefined;
  for (const piece of pieces) {
    if (before) {
      const gap = piece.x - (before.x + before.width);
      const type = Math.min(before.size, piece.size);
      const seam = gap > type * 0.17 || (piece.spaced && gap > type * 0.05);
      if (seam || isMarked(text, before, piece) || opensNote(text, before, piece)) text += ' ';
    }
    text += piece.text;
    before = piece;
  }
  return text;
}

/** A note's mark at the number of a unit, "1.⁴Việc", is parted from its words: "1.4 Việc". */
const isMarked = (text: string, mark: Piece, next: Piece): boolean =>
  mark.size <= next.size * 0.8 && /^[\p{L}\d]{1,3}[.)]\d{1,3}$/u.test(text);

/** The raised number of a note at the start of its line, "¹Thông tư", is parted from its words. */
const opensNote = (text: string, mark: Piece, next: Piece): boolean =>
  mark.size <= next.size * 0.8 && /^\d{1,3}$/u.test(text);

/** Parts of a row with more than `width` times its type between them. */
export function parts(row: Row, width: number): Piece[][] {
  const found: Piece[][] = [];
  let end = 0;
  for (const piece of row.pieces) {
    const part = found.at(-1);
    if (part && piece.x - end <= row.size * width) part.push(piece);
    else found.push([piece]);
    end = Math.max(end, piece.x + piece.width);
  }
  return found;
}
