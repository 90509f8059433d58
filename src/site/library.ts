import { visitParents } from 'unist-util-visit-parents';
import { type Content, loadContent } from '../corpus/load/content.ts';
import type { Digest } from '../corpus/load/digests.ts';
import type { ReferenceData } from '../corpus/load/reference-data.ts';
import type { Instrument, Pack, Provenance, Sources } from '../corpus/schema/index.ts';
import type { DocumentFrontmatter } from '../corpus/documents/index.ts';
import { type Document, type LexNode, type Reference } from '../lexast/index.ts';
import { hasDivisionPages } from '../corpus/paged.ts';
import { movedAnchors } from '../corpus/ledger/index.ts';
import { type Backlink, backlinks } from './backlinks.ts';
import { type DivisionView, divisionViews, unitPlace } from './divisions.ts';
import { type ChangedNames, changedNames } from './changed-names.ts';
import { instrumentHref } from './href.ts';
import type { LineUnit } from './line-html.ts';
import type { LawContext } from './law-context.ts';
import { type Marks, marksOf } from './marks.ts';
import { officialName } from './names.ts';

/** An instrument as pages show it. */
export interface InstrumentView {
  id: string;
  record: Instrument;
  /** Absent for instruments that we only know of. */
  tree?: Document;
  frontmatter?: DocumentFrontmatter;
  provenance?: Provenance;
  completeness: 'full' | 'partial' | 'none';
  divisions: DivisionView[];
  backlinks: Backlink[];
  /** Editorial summary, where the text is not held. */
  digest?: Digest;
  law: LawContext;
}

export interface Library {
  /** All instruments, by id. */
  instruments: ReadonlyMap<string, InstrumentView>;
  /** The instruments this site is about, the main one first. */
  core: InstrumentView[];
  sources: Sources;
  /** Bodies, places, regions, terms, events. */
  tables: ReferenceData;
  packs: Pack[];
}

let library: Promise<Library> | undefined;

/** The whole content, loaded once for all pages of a build. */
export function getLibrary(): Promise<Library> {
  library ??= load();
  return library;
}

async function load(): Promise<Library> {
  const content = await loadContent(process.cwd());
  const trees = new Map([...content.documents].map(([id, file]) => [id, file.tree]));
  const links = backlinks(trees);
  const changed = changedNames(content.tables, content.instruments);
  const instruments = new Map<string, InstrumentView>();
  for (const record of content.instruments.values()) {
    const file = content.documents.get(record.id);
    const provenance = content.provenance.get(record.id);
    const digest = content.digests.get(record.id);
    const cited = links.get(record.id) ?? [];
    instruments.set(record.id, {
      id: record.id,
      record,
      completeness: file?.tree.completeness ?? 'none',
      divisions: file && hasDivisionPages(record) ? divisionViews(file.tree) : [],
      backlinks: cited,
      law: lawContext(record, file?.tree, content, changed, cited),
      ...(file ? { tree: file.tree, frontmatter: file.frontmatter } : {}),
      ...(provenance ? { provenance } : {}),
      ...(digest ? { digest } : {}),
    });
  }
  const core = [...instruments.values()]
    .filter((view) => view.record.core)
    .toSorted((left, right) => order(left) - order(right) || compareDates(right, left));
  return { instruments, core, sources: content.sources, tables: content.tables, packs: content.packs };
}

/** Texts that we hold come first, then the newest. */
const order = (view: InstrumentView) => ({ full: 0, partial: 0, none: 1 })[view.completeness];
const compareDates = (left: InstrumentView, right: InstrumentView) =>
  (left.record.date ?? '').localeCompare(right.record.date ?? '');

const noMarks: Marks = { decorations: new Map(), notes: new Map(), changed: [], terms: [] };

function lawContext(
  record: Instrument,
  tree: Document | undefined,
  content: Content,
  changed: ChangedNames,
  cited: readonly Backlink[],
): LawContext {
  const { id } = record;
  const { instruments: records } = content;
  const units = tree ? lineUnits(record, tree) : new Map<LexNode, LineUnit>();
  const byAnchor = new Map([...units.values()].map((unit) => [unit.anchor, unit]));
  const moved = movedAnchors(content.ledger, id);
  const notes = content.annotations.get(id) ?? [];
  const glossary = content.tables.glossary;
  return {
    instrument: { id, officialName: officialName(record) },
    marks: tree ? marksOf(tree, { notes, changed, glossary }) : noMarks,
    unit: (node) => units.get(node),
    unitAt: (anchor) => byAnchor.get(anchor),
    backlinks: (anchor) => cited.filter((link) => link.target === anchor),
    movedTo: (anchor) => moved.get(anchor) ?? [],
    resolve(reference: Reference) {
      const [target] = reference.targets;
      if (!target || reference.status !== 'resolved') return undefined;
      const to = target.id ?? id;
      const record = records.get(to);
      if (!record || (!target.id && !target.anchor)) return undefined;
      return instrumentHref(to, target.anchor);
    },
  };
}

/** Everything in a text that can be named in a citation. */
function lineUnits(record: Instrument, tree: Document): Map<LexNode, LineUnit> {
  const units = new Map<LexNode, LineUnit>();
  visitParents(tree, (found, ancestors) => {
    const node = found as LexNode;
    if (!('id' in node) || !node.id) return;
    const place = unitPlace(node, ancestors as LexNode[]);
    if (!place) return;
    const path = hasDivisionPages(record) && 'path' in node ? node.path : undefined;
    units.set(node, { anchor: node.id, place, ...(path ? { path } : {}) });
  });
  return units;
}
