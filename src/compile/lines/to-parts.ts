import type {
  Closing,
  Division,
  Document,
  Furniture,
  LexLeaf,
  LexNode,
  LexParent,
  ReferenceTarget,
  Table,
} from '../../lexast/index.ts';
import { isDivision, isParent, pairMarkers } from '../../lexast/index.ts';
import { unwrapLeaves } from '../mdx/unwrap-leaves.ts';
import type { Grid, GridCell, Line, Part, Piece, Run } from './types.ts';

/** Levels that print a heading; below them a number and its sentence share a line. */
const headed: ReadonlySet<string> = new Set(['part', 'chapter', 'section', 'subsection', 'article']);
const indented: ReadonlySet<string> = new Set(['clause', 'point', 'item']);

interface Place {
  depth: number;
  quoted: boolean;
  column?: Line['column'];
}

/**
 * The law as lines on paper: parts in order, each a list of lines and tables, without furniture. The forms
 * that people read (plain text, Markdown, Word, EPUB) are set from it.
 *
 * The words of all runs in order are the law's text (`lawText`), each line unwrapped.
 */
export function toParts(doc: Document): readonly Part[] {
  const known = made.get(doc) ?? makeParts(doc);
  made.set(doc, known);
  return known;
}

/** Four forms are set from the parts of one text. */
const made = new WeakMap<Document, readonly Part[]>();

function makeParts(doc: Document): readonly Part[] {
  const parts: Part[] = [];
  let anchors: string[] = [];
  let begins: Part['begins'];

  const open = (kind: Part['kind']): Piece[] => {
    const part: Part = { kind, content: [], ...(begins ? { begins } : {}) };
    begins = undefined;
    parts.push(part);
    return part.content;
  };

  const line = (
    pair: { mark?: LexNode; node?: LexNode },
    place: Place,
    opens?: Division,
  ): Line | undefined => {
    const nodes = [pair.mark, pair.node].filter((node) => node !== undefined);
    const runs = toRuns(nodes);
    if (runs.length === 0) return undefined;
    const { node } = pair;
    const isHeading = node?.type === 'heading' || (!node && opens && headed.has(opens.type));
    const own = node && 'id' in node && node.id ? [node.id] : [];
    const kind = isHeading
      ? 'heading'
      : node?.type === 'basis' || node?.type === 'gap'
        ? node.type
        : 'paragraph';
    const out: Line = {
      type: 'line',
      kind,
      ...(node?.type === 'paragraph' && node.role ? { role: node.role } : {}),
      ...(opens ? { opens: opens.type } : {}),
      ...place,
      anchors: [...anchors, ...own],
      runs,
    };
    anchors = [];
    return out;
  };

  const grid = (node: Table, place: Place): Grid => {
    const held = anchors;
    anchors = [];
    const rows = node.children.map((row) =>
      row.children.map((cell): GridCell => {
        const content: Piece[] = [];
        walk(cell, place, content);
        return {
          header: cell.header ?? false,
          colSpan: cell.colSpan ?? 1,
          rowSpan: cell.rowSpan ?? 1,
          content,
        };
      }),
    );
    return { type: 'grid', anchors: held, rows };
  };

  const walk = (parent: LexParent, place: Place, into: Piece[]): void => {
    let division = isDivision(parent) ? parent : undefined;
    for (const { mark, node } of pairMarkers(parent.children as LexNode[])) {
      if (node?.type === 'furniture') continue;
      if (mark || (node && isLine(node))) {
        const made = line({ mark, node }, place, mark || node?.type === 'heading' ? division : undefined);
        if (made) into.push(made);
        if (mark) division = undefined;
      } else if (node?.type === 'table') into.push(grid(node, place));
      else if (node && isParent(node)) {
        if ('id' in node && node.id) anchors.push(node.id);
        walk(node, inner(node, place), into);
      }
    }
  };

  const top = (nodes: readonly LexNode[]): void => {
    for (const node of nodes) {
      if (node.type === 'attachment') {
        begins = { title: node.title, ...(node.id ? { id: node.id } : {}) };
        if (node.id) anchors.push(node.id);
        top(node.children);
      } else if (node.type === 'appendix') {
        begins = { title: node.title, ...(node.id ? { id: node.id } : {}) };
        if (node.id) anchors.push(node.id);
        const [first, ...rest] = node.children;
        const own = first?.type === 'header' ? first : undefined;
        if (own) walk(own, ground, open('header'));
        const content = { ...node, children: own ? rest : node.children };
        if (content.children.length > 0) walk(content, ground, open('body'));
      } else if (partKinds.has(node.type)) {
        walk(node as Closing, ground, open(node.type as Part['kind']));
      }
    }
  };
  top(doc.children);
  return parts;
}

const ground: Place = { depth: 0, quoted: false };
const partKinds: ReadonlySet<string> = new Set(['header', 'preamble', 'body', 'closing']);
const lineTypes: ReadonlySet<string> = new Set(['paragraph', 'heading', 'basis', 'gap']);
const isLine = (node: LexNode) => lineTypes.has(node.type);

function inner(node: LexNode, place: Place): Place {
  if (indented.has(node.type)) return { ...place, depth: place.depth + 1 };
  if (node.type === 'quotation') return { ...place, quoted: true };
  if (node.type === 'recipients' || node.type === 'signature') return { ...place, column: node.type };
  return place;
}

/** Nodes of one line as runs, unwrapped together. */
function toRuns(nodes: readonly LexNode[]): Run[] {
  const found: { leaf: LexLeaf; target?: ReferenceTarget }[] = [];
  const collect = (node: LexNode, target?: ReferenceTarget) => {
    if (node.type === 'furniture') return;
    if ('value' in node) found.push({ leaf: node, ...(target ? { target } : {}) });
    else {
      const own = node.type === 'reference' && node.status === 'resolved' ? node.targets[0] : target;
      for (const child of node.children) collect(child as Exclude<LexNode, Furniture>, own);
    }
  };
  for (const node of nodes) collect(node);
  const shares = unwrapLeaves(found.map(({ leaf }) => leaf));
  return found.flatMap(({ leaf, target }): Run[] => {
    const text = shares.get(leaf) ?? '';
    if (!text) return [];
    return [{ text, ...(leaf.type === 'marker' ? { marker: true } : {}), ...(target ? { target } : {}) }];
  });
}
