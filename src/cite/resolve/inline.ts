import { treeText, type LexNode, type Phrasing, type Reference } from '../../lexast/index.ts';
import { withPlainD } from '../../lexast/plain-d.ts';

/** A node that holds phrasing content: a paragraph, a heading, a basis. */
export type Container = Extract<LexNode, { type: 'paragraph' | 'heading' | 'basis' }>;

/** Paragraphs of a header or closing that hold no citations: the form, not the law. */
const silent: ReadonlySet<string> = new Set([
  'metadata',
  'motto',
  'number',
  'place-date',
  'enacting',
  'capacity',
  'position',
  'signed',
  'signer',
  'recipient',
]);

/** Does this node hold words of the law? */
export const isContainer = (node: LexNode): node is Container =>
  node.type === 'basis' ||
  node.type === 'heading' ||
  (node.type === 'paragraph' && !silent.has(node.role ?? ''));

type Atom = Exclude<Phrasing, Reference>;
interface Placed {
  atom: Atom;
  /** Offsets into `Inline.text`. */
  start: number;
  end: number;
}

/** Phrasing content laid out as the text that the grammar reads. */
export interface Inline {
  text: string;
  atoms: Placed[];
}

/**
 * The words of a container for the grammar. Furniture is a line break; markers are masked, so that no citation
 * crosses one; references of an earlier run are opened; Đ is the Vietnamese letter, whatever is printed for it.
 */
export function layOut(children: readonly Phrasing[]): Inline {
  let text = '';
  const atoms: Placed[] = [];
  for (const atom of children.flatMap((child): Atom[] =>
    child.type === 'reference' ? child.children : [child],
  )) {
    const start = text.length;
    // The mark of a note hangs on its word: "Luật¹ Đất đai" is one name.
    if (atom.type === 'furniture') text += atom.kind === 'note-mark' ? '' : '\n';
    else if (atom.type === 'marker') text += atom.value.replace(/\S/gu, '¦');
    else text += withPlainD(treeText(atom));
    atoms.push({ atom, start, end: text.length });
  }
  return { text, atoms };
}

/** Offset into the source of an offset into the laid-out text. */
export function sourceOffset({ atoms }: Inline, start: number, offset: number): number {
  const at = atoms.findLastIndex((placed) => placed.start <= offset);
  const before = atoms.slice(0, at).reduce((sum, { atom }) => sum + treeText(atom).length, 0);
  return start + before + offset - (atoms[at]?.start ?? 0);
}

/** A reference and the words that it covers. */
export interface Span {
  start: number;
  end: number;
  status: Reference['status'];
  targets: Reference['targets'];
}

/**
 * Put references around their words: leaves are split, furniture inside stays inside, nothing is lost.
 *
 * @param spans in order, not overlapping
 */
export function wrap({ atoms }: Inline, spans: readonly Span[]): Phrasing[] {
  const out: Phrasing[] = [];
  let at = 0;
  let open: Reference | undefined;
  for (const piece of atoms.flatMap((placed) => cut(placed, spans))) {
    while ((spans[at]?.end ?? Number.POSITIVE_INFINITY) <= piece.start) {
      at += 1;
      open = undefined;
    }
    const span = spans[at];
    const { atom } = piece;
    if (!span || piece.start < span.start || (atom.type !== 'text' && atom.type !== 'furniture')) {
      out.push(atom);
      open = undefined;
      continue;
    }
    if (!open) {
      open = { type: 'reference', status: span.status, targets: span.targets, children: [] };
      out.push(open);
    }
    open.children.push(atom);
  }
  return out;
}

/** Cut an atom where a span begins or ends; an entity that a span touches gives way to its words. */
function cut(placed: Placed, spans: readonly Span[]): Placed[] {
  const { atom, start, end } = placed;
  const edges = edgesWithin(spans, start, end);
  if (atom.type === 'entity') {
    if (!edges.touched) return [placed];
    let at = start;
    return atom.children.flatMap((leaf) => {
      const from = at;
      at += treeText(leaf).length;
      return cut({ atom: leaf, start: from, end: at }, spans);
    });
  }
  if (atom.type !== 'text') return [placed];
  const points = [start, ...edges.inside, end];
  return points.slice(1).map((to, index) => {
    const from = points[index] ?? start;
    return {
      atom: { type: 'text', value: atom.value.slice(from - start, to - start) },
      start: from,
      end: to,
    };
  });
}

/** The first span that ends after `offset`, by halving. */
function firstAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function edgesWithin(
  spans: readonly Span[],
  start: number,
  end: number,
): { inside: number[]; touched: boolean } {
  const inside: number[] = [];
  let touched = false;
  for (let at = firstAfter(spans, start); ; at += 1) {
    const span = spans[at];
    if (!span || span.start >= end) break;
    touched = true;
    for (const edge of [span.start, span.end]) if (edge > start && edge < end) inside.push(edge);
  }
  return { inside, touched };
}
