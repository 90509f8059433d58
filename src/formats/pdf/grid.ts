import type { Piece } from './pieces.ts';
import type { Rule, Rules } from './rules.ts';

/** Lines closer than this are one. */
const slack = 3;

/** A ruled table on a page: where its lines stand, from left to right and from top to bottom. */
export interface Grid {
  xs: number[];
  ys: number[];
  across: Rule[];
  down: Rule[];
}

/** A cell that a piece stands in. */
export interface GridCell {
  row: number;
  column: number;
  colSpan: number;
  rowSpan: number;
}

/** The ruled tables of a page from top to bottom: lines that meet, with two columns or more between them. */
export function gridsOf(rules: Rules): Grid[] {
  // The lines of thousands of cells are joined first: a side of one is a side of the next too.
  const across = joined(rules.across);
  const down = joined(rules.down);
  if (across.length * down.length > 4_000_000) return [];
  const groups: { across: Set<Rule>; down: Set<Rule> }[] = [];
  for (const line of down) {
    const met = across.filter((other) => meets(other, line));
    if (met.length < 2) continue;
    const same = groups.filter((group) => met.some((other) => group.across.has(other)));
    const [group = { across: new Set<Rule>(), down: new Set<Rule>() }, ...rest] = same;
    if (same.length === 0) groups.push(group);
    for (const other of rest) {
      for (const each of other.across) group.across.add(each);
      for (const each of other.down) group.down.add(each);
      groups.splice(groups.indexOf(other), 1);
    }
    group.down.add(line);
    for (const other of met) group.across.add(other);
  }
  return groups
    .map((group) => ({
      xs: distinct([...group.down].map(({ at }) => at)),
      ys: distinct([...group.across].map(({ at }) => at)).toReversed(),
      across: [...group.across],
      down: [...group.down],
    }))
    .filter(({ xs, ys }) => xs.length > 2 && ys.length > 1)
    .toSorted((one, other) => (other.ys[0] ?? 0) - (one.ys[0] ?? 0));
}

/** The cell of a table that a piece stands in; undefined outside the table. */
export function cellAt(grid: Grid, piece: Piece): GridCell | undefined {
  const x = piece.x + Math.min(piece.width, piece.size) / 2;
  const y = piece.y + piece.size * 0.25;
  const beside = grid.down.filter(({ from, to }) => from - slack <= y && y <= to + slack);
  const above = grid.across.filter(({ from, to }) => from - slack <= x && x <= to + slack);
  const left = nearest(beside, x, -1);
  const right = nearest(beside, x, 1);
  const low = nearest(above, y, -1);
  const high = nearest(above, y, 1);
  if (left === undefined || right === undefined || low === undefined || high === undefined) return undefined;
  const column = indexOf(grid.xs, left);
  const row = indexOf(grid.ys, high);
  return {
    row,
    column,
    colSpan: Math.max(indexOf(grid.xs, right) - column, 1),
    rowSpan: Math.max(indexOf(grid.ys, low) - row, 1),
  };
}

function nearest(lines: readonly Rule[], at: number, side: 1 | -1): number | undefined {
  let found: number | undefined;
  for (const line of lines) {
    if (side * (line.at - at) < 0) continue;
    if (found === undefined || Math.abs(line.at - at) < Math.abs(found - at)) found = line.at;
  }
  return found;
}

const indexOf = (values: readonly number[], value: number): number =>
  values.reduce(
    (best, each, at) => (Math.abs(each - value) < Math.abs((values[best] ?? 0) - value) ? at : best),
    0,
  );

const meets = (across: Rule, down: Rule): boolean =>
  across.from - slack <= down.at &&
  down.at <= across.to + slack &&
  down.from - slack <= across.at &&
  across.at <= down.to + slack;

function joined(rules: readonly Rule[]): Rule[] {
  const found: Rule[] = [];
  for (const rule of rules.toSorted((a, b) => Math.round(a.at) - Math.round(b.at) || a.from - b.from)) {
    const last = found.at(-1);
    if (last && Math.abs(last.at - rule.at) < 1.5 && rule.from <= last.to + slack) {
      last.to = Math.max(last.to, rule.to);
    } else found.push({ ...rule });
  }
  return found;
}

function distinct(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    if (value - (found.at(-1) ?? -Infinity) > slack) found.push(value);
  }
  return found;
}
