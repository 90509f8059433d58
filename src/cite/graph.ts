import { type Document, type LexNode, lawText, type ReferenceTarget } from '../lexast/index.ts';
import { walk } from '../lexast/walk.ts';

/** A clause that cites a clause. */
export interface CitationEdge {
  from: {
    id: string;
    /** Anchor of the smallest division, basis or paragraph that holds the citation. */
    anchor?: string;
  };
  to: { id: string; anchor?: string };
  /** The words of the citation, white space collapsed. */
  text: string;
  target: ReferenceTarget;
}

/** An instrument that is cited and whose text is not held. */
export interface MissingInstrument {
  /** Id where known. */
  id?: string;
  /** Number, or a law's name. */
  instrument: string;
  date?: string;
  /** How many citations. */
  count: number;
  /** Ids of the documents that cite it. */
  citedBy: string[];
}

export interface ReferenceGraph {
  edges: CitationEdge[];
  /** Most cited first. */
  missing: MissingInstrument[];
}

/** A document of the corpus, with its references resolved. */
export interface GraphDocument {
  id: string;
  tree: Document;
}

/**
 * Who cites whom, clause by clause.
 *
 * @param docs the documents whose text is held; one that is only a record (`completeness: 'none'`) counts as
 *   not held
 */
export function referenceGraph(docs: Iterable<GraphDocument>): ReferenceGraph {
  const all = [...docs];
  const held = new Set(all.filter(({ tree }) => tree.completeness !== 'none').map(({ id }) => id));
  const edges: CitationEdge[] = [];
  const missing = new Map<string, MissingInstrument>();
  for (const { id, tree } of all) {
    walk(tree, (reference, ancestors) => {
      if (reference.type !== 'reference') return;
      const anchor = anchorAbove(ancestors);
      const text = lawText(reference).replace(/\s+/gu, ' ').trim();
      for (const target of reference.targets) {
        if (target.id) {
          const to = { id: target.id, ...(target.anchor ? { anchor: target.anchor } : {}) };
          edges.push({ from: { id, ...(anchor ? { anchor } : {}) }, to, text, target });
        }
      }
      // One citation of five clauses is one citation of the instrument.
      const [first] = reference.targets;
      if (first?.instrument && !held.has(first.id ?? '') && first.id !== id) note(missing, first, id);
    });
  }
  return { edges, missing: [...missing.values()].toSorted(byCount) };
}

/** The nearest address around a citation; a paragraph on the line of its number is the division itself. */
function anchorAbove(ancestors: readonly LexNode[]): string | undefined {
  const node = ancestors.findLast((ancestor) => 'id' in ancestor && ancestor.id);
  return node && 'id' in node ? node.id : undefined;
}

function note(missing: Map<string, MissingInstrument>, target: ReferenceTarget, from: string): void {
  const instrument = target.instrument ?? '';
  const key = target.id ?? `${instrument} ${target.date ?? ''}`;
  const known = missing.get(key);
  if (known) {
    known.count += 1;
    if (!known.citedBy.includes(from)) known.citedBy.push(from);
    return;
  }
  missing.set(key, {
    ...(target.id ? { id: target.id } : {}),
    instrument,
    ...(target.date ? { date: target.date } : {}),
    count: 1,
    citedBy: [from],
  });
}

const byCount = (a: MissingInstrument, b: MissingInstrument) =>
  b.count - a.count || a.instrument.localeCompare(b.instrument, 'vi');

/** The citations of a place from elsewhere, by its anchor; of the whole instrument under the empty anchor. */
export function backlinks(edges: Iterable<CitationEdge>, id: string): Map<string, CitationEdge[]> {
  const found = new Map<string, CitationEdge[]>();
  for (const edge of edges) {
    if (edge.to.id !== id) continue;
    const anchor = edge.to.anchor ?? '';
    const list = found.get(anchor);
    if (list) list.push(edge);
    else found.set(anchor, [edge]);
  }
  return found;
}
