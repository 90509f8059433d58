import { headRows, isDivision, isParent, type LexNode, type TableRow } from '../../lexast/index.ts';
import { sharesLine } from '../../lexast/pair-markers.ts';
import { walk } from '../../lexast/walk.ts';
import { type PartMap, partMap } from './part-map.ts';

/** Cost up to which one page holds several units: a character costs 1, and each line 40 more for its layout. */
const MAX_PAGE = 40_000;
const LINE_COST = 40;
/** Cost up to which a text is not split, though it is somewhat longer than a page. */
const MAX_UNSPLIT = MAX_PAGE * 1.5;
/** Cost below which a page also takes the next unit, so that no heading stands alone on a page. */
const MIN_PAGE = MAX_PAGE / 4;

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
  originals: ReadonlyMap<LexNode, LexNode>;
  /** Head rows of tables that continue from an earlier part. */
  headRowsOf: ReadonlyMap<LexNode, readonly TableRow[]>;
}

/** Siblings that stand on a page together, with their ancestors, outermost first. */
interface Piece {
  around: readonly LexNode[];
  nodes: readonly LexNode[];
}

/**
 * Splits a long text into parts, each for a page of its own: the body by its chapters, each attached text, annex and form by
 * itself, and a unit that is still too long by the units in it. A shorter text is one part.
 */
export function splitText(tree: LexNode): TextPart[] {
  const costs = costsOf(tree);
  const cost = (nodes: readonly LexNode[]) => nodes.reduce((sum, node) => sum + (costs.get(node) ?? 0), 0);
  const pages: Piece[][] = [[]];
  let filled = 0;
  const beginPage = () => {
    if (filled > 0) pages.push([]);
    filled = 0;
  };
  const addRun = (around: readonly LexNode[], nodes: readonly LexNode[]) => {
    if (filled === 0 && pages.length > 1 && nodes.every(isTail)) pages.pop();
    pages.at(-1)?.push({ around, nodes });
    filled += cost(nodes);
  };
  const addChildren = (parent: LexNode, around: readonly LexNode[]) => {
    const inside = [...around, parent];
    for (const run of runsOf(parent)) {
      const [node] = run;
      const own = cost(run);
      const annex = node?.type === 'attachment' || node?.type === 'appendix';
      if (annex) beginPage();
      if (node && run.length === 1 && own > MAX_PAGE && isParent(node) && mayBeCut(node)) {
        const unit = annex || isDivision(node);
        if (unit && filled > MIN_PAGE) beginPage();
        addChildren(node, inside);
        if (unit) beginPage();
      } else {
        if (filled > MIN_PAGE && filled + own > MAX_PAGE && !run.every(isTail)) beginPage();
        addRun(inside, run);
      }
      if (annex) beginPage();
    }
  };
  if (cost([tree]) > MAX_UNSPLIT) addChildren(tree, []);
  else pages[0]?.push({ around: [tree], nodes: isParent(tree) ? (tree.children as LexNode[]) : [] });
  return withKeys(pages.filter((page) => page.length > 0));
}

/**
 * The map from places to parts of a text that is read in parts; undefined for a text on one page.
 *
 * @param otherAnchors anchors of its pages that are not in the tree, each with the anchor of the unit that it stands at
 */
export function mapOf(
  parts: readonly TextPart[],
  otherAnchors: readonly (readonly [anchor: string, place: string])[] = [],
): PartMap | undefined {
  if (parts.length < 2) return undefined;
  const places: [string, number][] = [];
  for (const [part, { nodes }] of parts.entries())
    for (const node of nodes)
      walk(node, (each) => {
        if ('id' in each && each.id) places.push([each.id, part]);
      });
  const partOfPlace = new Map(places);
  return partMap(
    parts.map(({ key }) => key),
    [
      ...places,
      ...otherAnchors.map(([anchor, place]): [string, number] => [anchor, partOfPlace.get(place) ?? 0]),
    ],
  );
}

/** Signatures and page furniture belong to the unit before them, so they never begin a page. */
const isTail = ({ type }: LexNode) => type === 'closing' || type === 'furniture';

const UNCUT: ReadonlySet<string> = new Set(['header', 'preamble', 'closing', 'tableRow']);
const mayBeCut = ({ type }: LexNode) => !UNCUT.has(type);

const LINE_TYPES: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'basis',
  'furniture',
  'gap',
  'marker',
]);

/** The cost of every block, with all blocks in it. */
function costsOf(tree: LexNode): Map<LexNode, number> {
  const costs = new Map<LexNode, number>();
  walk(tree, (node, ancestors) => {
    const own =
      (LINE_TYPES.has(node.type) ? LINE_COST : 0) +
      ('value' in node && typeof node.value === 'string' ? node.value.replace(/\s+/gu, '').length : 0);
    if (own === 0) return;
    for (const each of [...ancestors, node]) costs.set(each, (costs.get(each) ?? 0) + own);
  });
  return costs;
}

/** Children in runs that stay on one page: a number and its line, rows of a table that share a cell. */
function runsOf(parent: LexNode): LexNode[][] {
  if (!isParent(parent)) return [];
  const runs: LexNode[][] = [];
  let tiedRows = 0;
  for (const node of parent.children as LexNode[]) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last && (tiedRows > 0 || (before?.type === 'marker' && sharesLine(node)))) last.push(node);
    else runs.push([node]);
    if (node.type === 'tableRow')
      tiedRows = Math.max(tiedRows, ...node.children.map(({ rowSpan = 1 }) => rowSpan), 1) - 1;
  }
  return runs;
}

/** Builds the parts, each with the first anchor that begins in it as its key. */
function withKeys(pages: readonly Piece[][]): TextPart[] {
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
  const originals = new Map<LexNode, LexNode>();
  const headRowsOf = new Map<LexNode, readonly TableRow[]>();
  let open: { of: LexNode; into: LexNode[] }[] = [];
  for (const { around, nodes: run } of pieces) {
    // Ancestors below the document.
    const frames = around.slice(1);
    const kept = frames.findIndex((node, depth) => open[depth]?.of !== node);
    open = open.slice(0, kept < 0 ? frames.length : kept);
    for (const node of frames.slice(open.length)) {
      const into: LexNode[] = [];
      const frame = { ...node, children: into } as unknown as LexNode;
      if (seen.has(node)) {
        delete (frame as { id?: string }).id;
        if (node.type === 'table') headRowsOf.set(frame, headRows(node));
      } else originals.set(frame, node);
      seen.add(node);
      (open.at(-1)?.into ?? nodes).push(frame);
      open.push({ of: node, into });
    }
    (open.at(-1)?.into ?? nodes).push(...run);
  }
  return { nodes, originals, headRowsOf };
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
