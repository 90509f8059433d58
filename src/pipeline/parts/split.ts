import { headRows, isDivision, isParent, type LexNode, type TableRow } from '../../lexast/index.ts';
import { sharesLine } from '../../lexast/pair-markers.ts';
import { walk } from '../../lexast/walk.ts';
import { type PartMap, partMap } from './part-map.ts';

/** What one page of a text holds at most: characters, with what a line costs a browser beside its words. */
const PAGE = 40_000;
const LINE = 40;
/** A text that is only a little longer than a page is not split. */
const WHOLE = PAGE * 1.5;
/** A shorter page also takes what follows, so that no heading stands alone. */
const LITTLE = PAGE / 4;

/** A part of a text, for a page of its own. */
export interface TextPart {
  /** Last step of its address; '' for the first, which is the page of the text itself. */
  key: string;
  /**
   * Its blocks, within copies of their ancestors. An ancestor that begins on an earlier page is copied as an empty wrapper, without
   * its number, heading and anchor, so that every character of the text is in exactly one part.
   */
  nodes: LexNode[];
  /** The original nodes of the copies that begin in this part. */
  begun: ReadonlyMap<LexNode, LexNode>;
  /** Head rows of tables that continue from an earlier part. */
  heads: ReadonlyMap<LexNode, readonly TableRow[]>;
}

/** A run of siblings with their ancestors, outermost first. */
interface Piece {
  around: readonly LexNode[];
  nodes: readonly LexNode[];
}

/**
 * The parts in which a text is read: one for most; the body of a long one by its chapters, each attached text, annex and form
 * by itself, and what is still too long by what is in it.
 */
export function splitText(tree: LexNode): TextPart[] {
  const costs = costsOf(tree);
  const cost = (nodes: readonly LexNode[]) => nodes.reduce((sum, node) => sum + (costs.get(node) ?? 0), 0);
  const pages: Piece[][] = [[]];
  let filled = 0;
  const turn = () => {
    if (filled > 0) pages.push([]);
    filled = 0;
  };
  const put = (around: readonly LexNode[], nodes: readonly LexNode[]) => {
    if (filled === 0 && pages.length > 1 && nodes.every(isTail)) pages.pop();
    pages.at(-1)?.push({ around, nodes });
    filled += cost(nodes);
  };
  const fill = (parent: LexNode, around: readonly LexNode[]) => {
    const inside = [...around, parent];
    for (const run of runsOf(parent)) {
      const [node] = run;
      const own = cost(run);
      const annex = node?.type === 'attachment' || node?.type === 'appendix';
      if (annex) turn();
      if (node && run.length === 1 && own > PAGE && isParent(node) && mayBeCut(node)) {
        const unit = annex || isDivision(node);
        if (unit && filled > LITTLE) turn();
        fill(node, inside);
        if (unit) turn();
      } else {
        if (filled > LITTLE && filled + own > PAGE && !run.every(isTail)) turn();
        put(inside, run);
      }
      if (annex) turn();
    }
  };
  if (cost([tree]) > WHOLE) fill(tree, []);
  else pages[0]?.push({ around: [tree], nodes: isParent(tree) ? (tree.children as LexNode[]) : [] });
  return named(pages.filter((page) => page.length > 0));
}

/**
 * Where the places of a text are that is read in parts; nothing for a text on one page.
 *
 * @param beside other anchors of its pages, each with the place of the text that it stands at
 */
export function mapOf(
  parts: readonly TextPart[],
  beside: readonly (readonly [anchor: string, place: string])[] = [],
): PartMap | undefined {
  if (parts.length < 2) return undefined;
  const places: [string, number][] = [];
  for (const [part, { nodes }] of parts.entries())
    for (const node of nodes)
      walk(node, (each) => {
        if ('id' in each && each.id) places.push([each.id, part]);
      });
  const of = new Map(places);
  return partMap(
    parts.map(({ key }) => key),
    [...places, ...beside.map(([anchor, place]): [string, number] => [anchor, of.get(place) ?? 0])],
  );
}

/** Signatures, and what was printed around a page, end what stands before them. */
const isTail = ({ type }: LexNode) => type === 'closing' || type === 'furniture';

const uncut: ReadonlySet<string> = new Set(['header', 'preamble', 'closing', 'tableRow']);
const mayBeCut = ({ type }: LexNode) => !uncut.has(type);

const lineTypes: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'basis',
  'furniture',
  'gap',
  'marker',
]);

/** What every block costs with all that is in it. */
function costsOf(tree: LexNode): Map<LexNode, number> {
  const costs = new Map<LexNode, number>();
  walk(tree, (node, ancestors) => {
    const own =
      (lineTypes.has(node.type) ? LINE : 0) +
      ('value' in node && typeof node.value === 'string' ? node.value.replace(/\s+/gu, '').length : 0);
    if (own === 0) return;
    for (const each of [...ancestors, node]) costs.set(each, (costs.get(each) ?? 0) + own);
  });
  return costs;
}

/** Children that no page may part: a number and its line, rows of a table that share a cell. */
function runsOf(parent: LexNode): LexNode[][] {
  if (!isParent(parent)) return [];
  const runs: LexNode[][] = [];
  let tied = 0;
  for (const node of parent.children as LexNode[]) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last && (tied > 0 || (before?.type === 'marker' && sharesLine(node)))) last.push(node);
    else runs.push([node]);
    if (node.type === 'tableRow')
      tied = Math.max(tied, ...node.children.map(({ rowSpan = 1 }) => rowSpan), 1) - 1;
  }
  return runs;
}

/** Build the trees of pages, and name each by the first place that begins on it. */
function named(pages: readonly Piece[][]): TextPart[] {
  const seen = new Set<LexNode>();
  const keys = new Set<string>();
  return pages.map((pieces, index) => {
    const part = partOf(pieces, seen);
    if (index === 0) return { key: '', ...part };
    const wanted = firstAnchor(part.nodes) ?? `${outermostAnchor(pieces) ?? 'phan'}-tiep`;
    let key = wanted;
    for (let time = 2; keys.has(key); time += 1) key = `${wanted}-${time}`;
    keys.add(key);
    return { key, ...part };
  });
}

function partOf(pieces: readonly Piece[], seen: Set<LexNode>): Omit<TextPart, 'key'> {
  const nodes: LexNode[] = [];
  const begun = new Map<LexNode, LexNode>();
  const heads = new Map<LexNode, readonly TableRow[]>();
  let open: { of: LexNode; into: LexNode[] }[] = [];
  for (const { around, nodes: run } of pieces) {
    // The text itself is no frame.
    const frames = around.slice(1);
    const kept = frames.findIndex((node, depth) => open[depth]?.of !== node);
    open = open.slice(0, kept < 0 ? frames.length : kept);
    for (const node of frames.slice(open.length)) {
      const into: LexNode[] = [];
      const frame = { ...node, children: into } as unknown as LexNode;
      if (seen.has(node)) {
        delete (frame as { id?: string }).id;
        if (node.type === 'table') heads.set(frame, headRows(node));
      } else begun.set(frame, node);
      seen.add(node);
      (open.at(-1)?.into ?? nodes).push(frame);
      open.push({ of: node, into });
    }
    (open.at(-1)?.into ?? nodes).push(...run);
  }
  return { nodes, begun, heads };
}

function firstAnchor(nodes: readonly LexNode[]): string | undefined {
  let found: string | undefined;
  for (const node of nodes)
    walk(node, (each) => {
      if ('id' in each && each.id) found ??= each.id;
    });
  return found;
}

const outermostAnchor = (pieces: readonly Piece[]) =>
  pieces[0]?.around.findLast((node): node is LexNode & { id: string } => 'id' in node && Boolean(node.id))
    ?.id;
