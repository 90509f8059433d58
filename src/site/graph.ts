import type { Instrument, RelationKind } from '../records/schema/index.ts';
import type { Backlink } from './backlinks.ts';

/** An edge between two instruments. */
export interface GraphEdge {
  from: string;
  to: string;
  kind: RelationKind;
  inference: boolean;
  /** True where a record states it, false where only the text shows it. */
  recorded: boolean;
}

export interface GraphNode {
  id: string;
  x: number;
  y: number;
}

/** Issuers in rank order, each a lane of the map. */
export interface Lane {
  label: string;
  y: number;
  height: number;
}

/** A drawing of instruments over time: years from left to right, issuers from top to bottom. */
export interface GraphLayout {
  width: number;
  height: number;
  nodes: GraphNode[];
  lanes: Lane[];
  years: { year: string; x: number; width: number }[];
}

export const NODE = { width: 124, height: 30 } as const;
const GAP = 12;
const HEAD = 34;

/**
 * Edges that records state and that texts show: a "Căn cứ" line is a basis, any other citation a reference.
 * An edge known in both ways is given once, as the record states it.
 */
export function graphEdges(
  instruments: ReadonlyMap<string, { record: Instrument; backlinks: readonly Backlink[] }>,
): GraphEdge[] {
  const edges = new Map<string, GraphEdge>();
  for (const [to, { backlinks }] of instruments) {
    for (const { from, anchor } of backlinks) {
      if (from === to) continue;
      const basis = anchor.startsWith('can-cu-');
      const before = edges.get(`${from} ${to}`);
      if (before?.kind === 'can-cu') continue;
      edges.set(`${from} ${to}`, {
        from,
        to,
        kind: basis ? 'can-cu' : 'dan-chieu',
        inference: false,
        recorded: false,
      });
    }
  }
  for (const [from, { record }] of instruments) {
    for (const { target: to, kind, inference } of record.relations) {
      if (instruments.has(to))
        edges.set(`${from} ${to}`, { from, to, kind, inference: inference ?? false, recorded: true });
    }
  }
  return [...edges.values()];
}

/**
 * The edges of the instruments that a site is about, and those that records state of instruments known for their sake.
 * Among its other texts a library has hundreds of thousands, which no drawing shows; each text's own page lists its own.
 *
 * @param core ids of the instruments that the site is about
 * @param others ids of the other texts it holds
 */
export const edgesAround = (
  edges: readonly GraphEdge[],
  core: ReadonlySet<string>,
  others: ReadonlySet<string>,
): GraphEdge[] =>
  edges.filter(
    ({ from, to, recorded }) =>
      core.has(from) || core.has(to) || (recorded && !others.has(from) && !others.has(to)),
  );

const lanes: readonly { label: string; issuers: RegExp }[] = [
  { label: 'Đảng', issuers: /Bộ Chính trị|Trung ương/ },
  { label: 'Quốc hội', issuers: /Quốc hội/ },
  { label: 'Chính phủ', issuers: /^Chính phủ/ },
  { label: 'Thủ tướng Chính phủ', issuers: /Thủ tướng/ },
  { label: 'Cơ quan khác', issuers: /./ },
];

/** Place dated instruments; those without a date or a year column cannot be drawn and are left to the list. */
export function graphLayout(records: readonly Instrument[]): GraphLayout {
  const dated = records
    .filter((record): record is Instrument & { date: string } => record.date !== undefined)
    .toSorted((left, right) => left.date.localeCompare(right.date) || left.id.localeCompare(right.id));
  const years = columns(dated.map(({ date }) => Number(date.slice(0, 4))));
  const nodes: GraphNode[] = [];
  const drawn: Lane[] = [];
  let y = HEAD;
  for (const { label, own } of byLane(dated)) {
    const rows = new Map<string, number>();
    for (const { id, date } of own) {
      const column = years.find(({ year }) => year === date.slice(0, 4));
      if (!column) continue;
      const row = rows.get(column.year) ?? 0;
      rows.set(column.year, row + 1);
      nodes.push({
        id,
        x: column.x + (column.width - NODE.width) / 2,
        y: y + HEAD + row * (NODE.height + GAP),
      });
    }
    const height = HEAD + Math.max(...rows.values()) * (NODE.height + GAP);
    drawn.push({ label, y, height });
    y += height;
  }
  const last = years.at(-1);
  return { width: last ? last.x + last.width : 0, height: y, nodes, lanes: drawn, years };
}

function byLane<T extends Instrument>(records: readonly T[]): { label: string; own: T[] }[] {
  const laneOf = (record: T) => lanes.find(({ issuers }) => issuers.test(record.issuer))?.label;
  return lanes
    .map(({ label }) => ({ label, own: records.filter((record) => laneOf(record) === label) }))
    .filter(({ own }) => own.length > 0);
}

/** A year without an instrument is a narrow column, so that time still runs evenly enough to read. */
function columns(years: readonly number[]): GraphLayout['years'] {
  const found: GraphLayout['years'] = [];
  let x = 0;
  for (let year = Math.min(...years); year <= Math.max(...years); year += 1) {
    const width = years.includes(year) ? NODE.width + GAP : NODE.width / 3;
    found.push({ year: String(year), x, width });
    x += width;
  }
  return found;
}

/** The line of an edge: out of the side of one node and into the other, bent so that lines part. */
export function edgePath(from: GraphNode, to: GraphNode): string {
  const forward = to.x > from.x;
  const same = to.x === from.x;
  const startX = forward || same ? from.x + NODE.width : from.x;
  const endX = same ? to.x + NODE.width : forward ? to.x : to.x + NODE.width;
  const startY = from.y + NODE.height / 2;
  const endY = to.y + NODE.height / 2;
  const bend = same ? 36 : Math.max(24, Math.abs(endX - startX) / 2);
  const out = forward || same ? bend : -bend;
  const into = same ? bend : forward ? -bend : bend;
  return `M${startX} ${startY}C${startX + out} ${startY} ${endX + into} ${endY} ${endX} ${endY}`;
}
