import { openStore } from '../reuse/store.ts';
import { compileAll, type CompiledCorpus } from '../pipeline/compile-all.ts';
import { EVIDENCE_MONTHS, type Stale, staleStatements } from '../pipeline/age.ts';
import { today } from '../reuse/today.ts';
import { loadContent } from '../records/load/content.ts';
import type { ReferenceData } from '../records/load/reference-data.ts';
import type { Instrument, Pack, Sources } from '../records/schema/index.ts';
import { changedNames } from './changed-names.ts';
import { keptBacklinks } from './kept-backlinks.ts';
import { type InstrumentView, instrumentViews } from './instrument-view.ts';

export type { InstrumentView };

/** A relation as the record of another instrument states it. */
export interface RelationFrom {
  from: string;
  relation: Instrument['relations'][number];
}

export interface Library {
  /** All instruments, by id. */
  instruments: ReadonlyMap<string, InstrumentView>;
  /** The featured instruments, in the order of the site file: the main one first. */
  core: InstrumentView[];
  /** The other texts that are held. */
  others: InstrumentView[];
  /** What records of others state of an instrument, by its id. */
  relationsTo: ReadonlyMap<string, RelationFrom[]>;
  sources: Sources;
  /** Bodies, places, regions, terms, events. */
  tables: ReferenceData;
  packs: Pack[];
  /** ISO date of the day for which pages are made: what is old evidence, what is over. */
  today: string;
  /** Statements whose evidence is old, or whose own day is over. */
  stale: Stale[];
  /** What the sources were compiled to: it knows more of a citation than a document says. */
  compiled: CompiledCorpus['instruments'];
}

let library: Promise<Library> | undefined;

/** The whole content, loaded once for all pages of a build; texts are read when they are asked for. */
export function getLibrary(): Promise<Library> {
  library ??= load(process.cwd(), process.env.TODAY ?? today());
  return library;
}

async function load(root: string, day: string): Promise<Library> {
  const content = await loadContent(root);
  const compiled = (await compileAll(root, content.instruments, content.provenance)).instruments;
  const cited = await keptBacklinks(compiled, openStore(root));
  const changed = changedNames(content.tables, content.instruments);
  const instruments = instrumentViews(content, cited, changed);
  const core = content.site.featured.flatMap((id) => instruments.get(id) ?? []);
  const others = [...instruments.values()].filter(({ record, provenance }) => provenance && !record.core);
  const { sources, tables, packs } = content;
  const relationsTo = relationsByTarget(content.instruments.values());
  const stale = staleStatements(content, day, EVIDENCE_MONTHS);
  return { instruments, core, others, relationsTo, sources, tables, packs, today: day, stale, compiled };
}

const relationsByTarget = (records: Iterable<Instrument>): Map<string, RelationFrom[]> =>
  Map.groupBy(
    [...records].flatMap(({ id, relations }) => relations.map((relation) => ({ from: id, relation }))),
    ({ relation }) => relation.target,
  );
