import { visitParents } from 'unist-util-visit-parents';
import type { Annotation } from '../records/load/annotations.ts';
import { unitPlace } from '../pipeline/facts/index.ts';
import { hasDivisionPages } from '../records/division-pages.ts';
import type { Instrument, Term } from '../records/schema/index.ts';
import type { Document, LexNode, Reference } from '../lexast/index.ts';
import type { Backlink } from './backlinks.ts';
import type { ChangedNames } from './changed-names.ts';
import { placeHref } from './href.ts';
import { type LawContext, withOwn } from './law-context.ts';
import type { LineUnit } from './line-html.ts';
import { type Marks, marksOf } from './marks.ts';
import { briefName, officialName, subjectOf } from './names.ts';

/** What the law context of a text is made from, besides its tree. */
export interface TextContext {
  record: Instrument;
  notes: readonly Annotation[];
  backlinks: readonly Backlink[];
  records: Pick<ReadonlyMap<string, unknown>, 'has'>;
  /** Former anchors, by the present anchor of the place. */
  moved: ReadonlyMap<string, readonly string[]>;
  changed: ChangedNames;
  glossary: Readonly<Record<string, Term>>;
}

const noMarks: Marks = { decorations: new Map(), notes: new Map(), changed: [], defined: [] };

/**
 * What the components of the law need beside the tree.
 *
 * @param tree absent where no text is held
 */
export function lawContext(tree: Document | undefined, known: TextContext): LawContext {
  const { record, notes, backlinks, records, moved, changed, glossary } = known;
  const { id } = record;
  const units = tree ? lineUnits(record, tree) : new Map<LexNode, LineUnit>();
  const byAnchor = new Map([...units.values()].map((unit) => [unit.anchor, unit]));
  const at = (anchor: string) => placeHref(id, anchor);
  let marks: Marks | undefined;
  const byTarget = Map.groupBy(backlinks, ({ target }) => target);
  return {
    instrument: { id, officialName: officialName(record), ...namesInCitations(record) },
    // Computed on demand: a page that only names a place of this text needs no marks.
    get marks() {
      return (marks ??= tree ? marksOf(tree, { notes, changed, glossary, at }) : noMarks);
    },
    unit: (node) => units.get(node),
    unitAt: (anchor) => byAnchor.get(anchor),
    backlinks: (anchor) => byTarget.get(anchor) ?? [],
    movedTo: (anchor) => moved.get(anchor) ?? [],
    resolve(reference: Reference) {
      const [target] = reference.targets;
      if (!target || reference.status !== 'resolved') return undefined;
      const to = target.id ?? id;
      if (!records.has(to) || (!target.id && !target.anchor)) return undefined;
      return placeHref(to, target.anchor);
    },
  };
}

/** The context for the law without editorial marks, whole on one page: its references to itself lead to places on that page. */
export const plainLaw = (law: LawContext): LawContext =>
  withOwn(law, {
    marks: noMarks,
    backlinks: () => [],
    resolve(reference) {
      const [target] = reference.targets;
      const inside = target?.anchor && (target.id ?? law.instrument.id) === law.instrument.id;
      return inside && reference.status === 'resolved' ? `#${target.anchor}` : law.resolve(reference);
    },
  });

function namesInCitations(record: Instrument) {
  const subject = subjectOf(record);
  return { brief: briefName(record), ...(subject ? { subject } : {}) };
}

/**
 * All nodes of a text, or of a part of it, that can be named in a citation.
 *
 * @param outer ancestors of the part, the outermost first
 */
export function lineUnits(
  record: Instrument,
  part: LexNode,
  outer: readonly LexNode[] = [],
): Map<LexNode, LineUnit> {
  const units = new Map<LexNode, LineUnit>();
  visitParents(part, (found, ancestors) => {
    const node = found as LexNode;
    if (!('id' in node) || !node.id) return;
    const place = unitPlace(node, [...outer, ...(ancestors as LexNode[])]);
    if (!place) return;
    const path = hasDivisionPages(record) && 'path' in node ? node.path : undefined;
    units.set(node, { anchor: node.id, place, ...(path ? { path } : {}) });
  });
  return units;
}
