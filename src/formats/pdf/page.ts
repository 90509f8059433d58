import type { RawLine } from '../assemble.ts';
import type { CellPlace } from '../types.ts';
import { recurring } from './bands.ts';
import { stretches } from './columns.ts';
import { cellAt, type Grid, type GridCell } from './grid.ts';
import type { Piece } from './pieces.ts';
import { joinRow, type Row, rowsOf } from './rows.ts';

/** A line of a page, or a table that stands between its lines. */
interface Part {
  page: number;
  y: number;
  size: number;
  text: string;
  cell?: CellPlace;
  /** Among the first two or last two rows of its page. */
  edge?: boolean;
}

/** Reads page after page; what they have in common (running heads, tables that go on) is known at the end. */
export function makePageReader() {
  const pages: Part[][] = [];
  let tables = 0;
  /** The table at the foot of the page before, which may go on. */
  let open: { grid: Grid; table: number; rows: number } | undefined;

  /**
   * Add what runs in one direction on a page.
   *
   * @param page its place in the file
   * @returns whether the words of some line stand in another order than the page draws them
   */
  const add = (page: number, pieces: readonly Piece[], grids: readonly Grid[]): boolean => {
    const placed = place(pieces, grids);
    const rows = rowsOf(placed.outside);
    const parts: Part[] = [];
    const line = (row: Row, cell?: CellPlace): Part => ({
      page,
      y: row.y,
      size: row.size,
      text: joinRow(row.pieces),
      ...(cell && { cell }),
    });
    let doubt = rows.some(isScrambled);
    const waiting = placed.tables.map(({ grid, cells }) => ({ grid, cells, y: grid.ys[0] ?? 0 }));
    const flushTables = (below: number) => {
      while (waiting[0] && waiting[0].y > below) {
        const { grid, cells, y } = waiting.shift() as (typeof waiting)[number];
        const first = parts.every((part) => part.edge);
        const goesOn = first && open !== undefined && sameColumns(open.grid, grid);
        const table = goesOn && open ? open.table : tables++;
        const offset = goesOn && open ? open.rows : 0;
        for (const { at, pieces: own } of cells) {
          const cell: CellPlace = {
            table,
            row: at.row + offset,
            column: at.column,
            ...(at.colSpan > 1 && { colSpan: at.colSpan }),
            ...(at.rowSpan > 1 && { rowSpan: at.rowSpan }),
          };
          const inside = rowsOf(own);
          doubt ||= inside.some(isScrambled);
          for (const row of inside) parts.push({ ...line(row, cell), y });
        }
        open = { grid, table, rows: offset + grid.ys.length };
      }
    };
    rows.forEach((row, at) => {
      const edge = at < 2 || at >= rows.length - 2;
      if (edge) row.edge = true;
    });
    for (const stretch of stretches(rows)) {
      if ('rows' in stretch) {
        for (const row of stretch.rows) {
          flushTables(row.y);
          parts.push({ ...line(row), ...(row.edge && { edge: true }) });
        }
        continue;
      }
      flushTables(stretch.left[0]?.y ?? 0);
      const table = tables++;
      stretch.left.forEach((row) => parts.push(line(row, { table, row: 0, column: 0 })));
      stretch.right.forEach((row) => parts.push({ ...line(row, { table, row: 0, column: 1 }) }));
    }
    flushTables(-Infinity);
    if (parts.slice(parts.findLastIndex((part) => part.cell)).some((part) => !part.cell && !part.edge))
      open = undefined;
    pages.push(parts);
    return doubt;
  };

  /** All lines, blank ones where more than a line's height stays white and round running heads. */
  const lines = (count: number): RawLine[] => {
    const all = pages.flat();
    const isBand = recurring(
      all.filter(({ edge }) => edge),
      all.filter(({ edge }) => !edge),
      count,
    );
    const body = sizeOfBody(all);
    const columns = usedColumns(all);
    const found: RawLine[] = [];
    for (const parts of pages) {
      let above: Part | undefined;
      for (const part of parts) {
        const band = part.edge && isBand(part);
        const apart =
          above && !part.cell && !above.cell && above.y - part.y > Math.max(above.size, part.size) * 2.2;
        if (apart) found.push({ text: '' });
        const small = !part.cell && part.size <= body * noteSize;
        found.push({
          text: part.text,
          ...(part.cell && { cell: inUsedColumns(part.cell, columns) }),
          ...(band && { band: true }),
          ...(small && { style: { small } }),
        });
        above = part;
      }
      found.push({ text: '' });
    }
    return found;
  };

  return { add, lines };
}

/** The columns of each table in which a cell with words begins. */
function usedColumns(parts: readonly Part[]): ReadonlyMap<number, readonly number[]> {
  const used = new Map<number, Set<number>>();
  for (const { cell } of parts) {
    if (!cell) continue;
    const columns = used.get(cell.table) ?? new Set<number>();
    used.set(cell.table, columns.add(cell.column));
  }
  return new Map([...used].map(([table, columns]) => [table, [...columns].toSorted((a, b) => a - b)]));
}

/** Double lines between cells make columns that hold nothing: they do not count. */
function inUsedColumns(
  { colSpan = 1, ...cell }: CellPlace,
  columns: ReadonlyMap<number, readonly number[]>,
): CellPlace {
  const used = columns.get(cell.table) ?? [];
  const span = used.filter((column) => column >= cell.column && column < cell.column + colSpan).length;
  return { ...cell, column: used.indexOf(cell.column), ...(span > 1 && { colSpan: span }) };
}

/** Type of notes beside that of the text: 11 beside 13 or 14 points. */
const noteSize = 0.88;

/** The size of type that most letters have. */
function sizeOfBody(parts: readonly Part[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of parts) {
    const key = Math.round(size * 2) / 2;
    letters.set(key, (letters.get(key) ?? 0) + text.length);
  }
  return [...letters].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0];
}

/** Parts pieces by the cell of a ruled table that they stand in. */
function place(pieces: readonly Piece[], grids: readonly Grid[]) {
  const outside: Piece[] = [];
  const tables = grids.map((grid) => ({ grid, cells: new Map<string, { at: GridCell; pieces: Piece[] }>() }));
  for (const piece of pieces) {
    const home = tables.find(({ grid }) => within(grid, piece));
    const at = home && cellAt(home.grid, piece);
    if (!home || !at) {
      outside.push(piece);
      continue;
    }
    const key = `${at.row} ${at.column}`;
    const cell = home.cells.get(key);
    if (cell) cell.pieces.push(piece);
    else home.cells.set(key, { at, pieces: [piece] });
  }
  return {
    outside,
    tables: tables
      .filter(({ cells }) => cells.size > 0)
      .map(({ grid, cells }) => ({
        grid,
        cells: [...cells.values()].toSorted((a, b) => a.at.row - b.at.row || a.at.column - b.at.column),
      })),
  };
}

const within = ({ xs, ys }: Grid, { x, y, size }: Piece): boolean =>
  x >= (xs[0] ?? 0) - size &&
  x <= (xs.at(-1) ?? 0) &&
  y <= (ys[0] ?? 0) &&
  y + size * 0.3 >= (ys.at(-1) ?? 0);

const sameColumns = (one: Grid, other: Grid): boolean =>
  one.xs.length === other.xs.length && one.xs.every((x, at) => Math.abs(x - (other.xs[at] ?? 0)) < 4);

/** Does the page draw the words of a row in another order than they stand in? Raised marks may come late. */
function isScrambled({ pieces, size }: Row): boolean {
  let last: Piece | undefined;
  for (const piece of pieces) {
    if (piece.size < size * 0.8) continue;
    const back = last !== undefined && piece.order < last.order;
    // Side by side, two texts may be drawn in any order; inside a text they may not.
    if (back && last && piece.x - (last.x + last.width) < size) return true;
    last = piece;
  }
  return false;
}
