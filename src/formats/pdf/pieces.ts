/** Words as pdf.js finds them. */
export interface TextItem {
  str: string;
  transform: number[];
  width: number;
  height: number;
}

/** Words that a page draws in one go, in a frame where they run from left to right and `y` grows upwards. */
export interface Piece {
  text: string;
  x: number;
  /** Baseline. */
  y: number;
  width: number;
  /** Size of the type. */
  size: number;
  /** Which one it is in the order in which the page draws them: a second reading order to compare with. */
  order: number;
  /** Does white space that the page draws itself stand before it? */
  spaced: boolean;
}

/** Pieces that run in one direction: 0 upright, 1 turned by 90° to the left, and so on. */
export interface Turned {
  turn: number;
  pieces: Piece[];
}

/**
 * The pieces of a page by the direction that their text matrix gives them. A turned table stands in a frame of its
 * own, whatever rotation the page itself has.
 */
export function piecesByDirection(items: readonly TextItem[]): Turned[] {
  const groups = new Map<number, Piece[]>();
  let spaced = false;
  for (const [order, item] of items.entries()) {
    if (item.str.trim() === '') {
      if (item.str !== '') spaced = true;
      continue;
    }
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform;
    const turn = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;
    const [x, y] = toFrame(turn, e, f);
    const leading = item.str.length - item.str.trimStart().length;
    const piece: Piece = {
      text: item.str.trim(),
      x,
      y,
      width: item.width,
      size: Math.hypot(c, d) || item.height || 10,
      order,
      spaced: spaced || leading > 0,
    };
    spaced = item.str.trimEnd() !== item.str;
    const group = groups.get(turn);
    if (!group) groups.set(turn, [piece]);
    else group.push(piece);
  }
  return [...groups]
    .map(([turn, pieces]) => ({ turn, pieces: withoutOverprint(pieces) }))
    .toSorted((one, other) => (one.pieces[0]?.order ?? 0) - (other.pieces[0]?.order ?? 0));
}

/** A point of the page in the frame of text that is turned by so many quarters. */
export function toFrame(turn: number, x: number, y: number): [number, number] {
  if (turn === 1) return [y, -x];
  if (turn === 2) return [-x, -y];
  if (turn === 3) return [-y, x];
  return [x, y];
}

/** Bold made by drawing the same words twice, a hair apart: they are one. */
function withoutOverprint(pieces: readonly Piece[]): Piece[] {
  const seen = new Map<string, Piece[]>();
  return pieces.filter((piece) => {
    const same = seen.get(piece.text);
    if (!same) seen.set(piece.text, [piece]);
    else if (same.some((one) => near(one, piece))) return false;
    else same.push(piece);
    return true;
  });
}

const near = (one: Piece, other: Piece) =>
  Math.abs(one.x - other.x) < one.size * 0.1 && Math.abs(one.y - other.y) < one.size * 0.1;
