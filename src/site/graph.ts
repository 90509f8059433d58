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
 * The edges to draw: those of featured instruments, and those that records state between instruments without a text. A large
 * library has hundreds of thousands of others; the page of each text lists its own.
 *
 * @param core ids of the instruments that the site is about
 * @param others ids of the other texts it holds
 */
export const edgesToDraw = (
  edges: readonly GraphEdge[],
  core: ReadonlySet<string>,
  others: ReadonlySet<string>,
): GraphEdge[] =>
  edges.filter(
    ({ from, to, recorded }) =>
      core.has(from) || core.has(to) || (recorded && !others.has(from) && !others.has(to)),
  );

/** Boxes that a drawing holds at most, so that it can still be read. */
const MAX_DRAWN = 40;

/**
 * Chooses the instruments that a map shows: the main one and those nearest to it, the best connected first.
 *
 * @param main where to begin; without one, at the instrument with the most edges
 * @returns ids, the one to begin with first
 */
export function neighbourhood(
  edges: readonly GraphEdge[],
  main: string | undefined,
  most = MAX_DRAWN,
): string[] {
  const around = new Map<string, Set<string>>();
  for (const { from, to } of edges)
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const)
      (around.get(one) ?? around.set(one, new Set()).get(one))?.add(other);
  const degree = (id: string) => around.get(id)?.size ?? 0;
  const best = (left: string, right: string) => degree(right) - degree(left) || (left < right ? -1 : 1);
  const [start = main] = main === undefined ? [...around.keys()].toSorted(best) : [main];
  if (start === undefined) return [];
  const found = new Set([start]);
  let ring = [start];
  while (ring.length > 0 && found.size < most) {
    ring = [...new Set(ring.flatMap((id) => [...(around.get(id) ?? [])]))]
      .filter((id) => !found.has(id))
      .toSorted(best)
      .slice(0, most - found.size);
    for (const id of ring) found.add(id);
  }
  return [...found];
}

const lanes: readonly { label: string; issuers: RegExp }[] = [
  { label: 'Đảng', issuers: /Bộ Chính trị|Trung ương/ },
  { label: 'Quốc hội', issuers: /Quốc hội/ },
  { label: 'Chính phủ', issuers: /^Chính phủ/ },
  { label: 'Thủ tướng Chính phủ', issuers: /Thủ tướng/ },
  { label: 'Cơ quan khác', issuers: /./ },
];

/** Lays out dated instruments. Those without a date are not drawn; the list beside the drawing has them. */
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

/** The columns of the years. A year without an instrument is a narrow column, so that distances in time remain visible. */
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

interface Point {
  x: number;
  y: number;
}
/** A cubic Bézier curve. */
type Curve = readonly [Point, Point, Point, Point];

/** Bends, in pixels down or up, that are tried to go round boxes, the smallest first. */
const BENDS = [0, -30, 30, -60, 60, -100, 100, -150, 150, -220, 220];
/** Pixels between a line and a box that it passes. */
const CLEARANCE = 3;

/**
 * The SVG path of an edge, from the side of one node to the side of the other, with the smallest bend that hides the least of it
 * behind boxes.
 *
 * @param others boxes to go round
 */
export function edgePath(from: GraphNode, to: GraphNode, others: readonly GraphNode[] = []): string {
  const between = others.filter(({ id }) => id !== from.id && id !== to.id);
  let best = curveOf(from, to, 0);
  let fewest = pointsBehind(best, between);
  for (const bend of BENDS) {
    if (fewest === 0) break;
    const tried = curveOf(from, to, bend);
    const behind = pointsBehind(tried, between);
    if (behind < fewest) [best, fewest] = [tried, behind];
  }
  const [start, out, into, end] = best.map(({ x, y }) => `${x} ${y}`);
  return `M${start}C${out} ${into} ${end}`;
}

function curveOf(from: GraphNode, to: GraphNode, bend: number): Curve {
  const forward = to.x > from.x;
  const same = to.x === from.x;
  const startX = forward || same ? from.x + NODE.width : from.x;
  const endX = same ? to.x + NODE.width : forward ? to.x : to.x + NODE.width;
  const startY = from.y + NODE.height / 2;
  const endY = to.y + NODE.height / 2;
  const reach = same ? 36 : Math.max(24, Math.abs(endX - startX) / 2);
  const out = forward || same ? reach : -reach;
  const into = same ? reach : forward ? -reach : reach;
  return [
    { x: startX, y: startY },
    { x: startX + out, y: startY + bend },
    { x: endX + into, y: endY + bend },
    { x: endX, y: endY },
  ];
}

/** How many of 59 points along a curve lie behind boxes. */
function pointsBehind([a, b, c, d]: Curve, boxes: readonly GraphNode[]): number {
  let count = 0;
  for (let step = 1; step < 60; step += 1) {
    const t = step / 60;
    const u = 1 - t;
    const along = (p: number, q: number, r: number, s: number) =>
      u ** 3 * p + 3 * u * u * t * q + 3 * u * t * t * r + t ** 3 * s;
    const x = along(a.x, b.x, c.x, d.x);
    const y = along(a.y, b.y, c.y, d.y);
    const isBehind = (box: GraphNode) =>
      x > box.x - CLEARANCE &&
      x < box.x + NODE.width + CLEARANCE &&
      y > box.y - CLEARANCE &&
      y < box.y + NODE.height + CLEARANCE;
    if (boxes.some(isBehind)) count += 1;
  }
  return count;
}
