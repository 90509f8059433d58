import { openStore } from '../reuse/store.ts';
import type { Document } from '../lexast/index.ts';
import { Inputs, setInputs } from '../reuse/reads.ts';
import { today } from '../reuse/today.ts';
import { textVersions, type TextVersion } from '../intake/versions.ts';
import { compileAll } from '../pipeline/compile-all.ts';
import type { TextFacts } from '../pipeline/facts/index.ts';
import type { PartMap } from '../pipeline/parts/index.ts';
import { loadContent } from '../records/load/content.ts';
import type { ReferenceData } from '../records/load/reference-data.ts';
import type { Instrument, Pack, Sources } from '../records/schema/index.ts';
import type { AddressedBody } from './addressed.ts';
import { changedNames } from './changed-names.ts';
import { setParts } from './href.ts';
import { cachedFacts } from './cached-facts.ts';
import { type InstrumentView, type ViewContent, viewContents } from './instrument-view.ts';
import { recordedViews } from './recorded-view.ts';
import { type CatalogueRow, catalogueRows } from './catalogue/rows.ts';
import { type Day, dayOf } from './state.ts';

export type { InstrumentView };

/** A relation as the record of another instrument states it. */
export interface RelationFrom {
  from: string;
  relation: Instrument['relations'][number];
}

/**
 * The content as pages see it. What a page reads of it is recorded (src/reuse/reads.ts), and the page is taken over as long as
 * that is the same, so all content must reach pages through the inputs below. Settings of the whole site are not recorded: when
 * they change, every page is rendered again.
 */
export interface Library {
  /** All instruments, by id. */
  readonly instruments: ReadonlyMap<string, InstrumentView>;
  /** The featured instruments, in the order of the site file: the main one first. */
  readonly core: readonly InstrumentView[];
  /** The other texts that are held. */
  readonly others: readonly InstrumentView[];
  /** Relations to an instrument that the records of others state, by its id. */
  readonly relationsTo: Pick<ReadonlyMap<string, RelationFrom[]>, 'get'>;
  readonly sources: Sources;
  /** Bodies, places, regions, terms, events. */
  readonly tables: ReferenceData;
  readonly packs: readonly Pack[];
  /** The rows of the list of all texts, newest first. */
  readonly catalogue: readonly CatalogueRow[];
  /** The day of the build, by questions about it. */
  readonly today: Day;
  /** Ids of the instruments that have a document. */
  readonly compiled: readonly string[];
  /** The facts of a text, for pages about other texts. */
  facts(id: string): TextFacts | undefined;
  /**
   * The tree of a held text, compiled from its source: its references keep the cited place step by step, which the addresses
   * in structured MDX do not.
   */
  sourceTree(id: string): Promise<Document | undefined>;
  /** Ids of the texts that are read in parts. */
  readonly long: readonly string[];
  /** The part that holds each place of such a text. */
  parts(id: string): PartMap | undefined;
  /** Bodies that held texts address, the one with most places first. */
  readonly addressedBodies: readonly { slug: string; name: string; places: number }[];
  /** The places that address a body. */
  addressed(slug: string): AddressedBody | undefined;
  /** Every text of an instrument that was ever held, newest first. */
  versions(id: string): Promise<TextVersion[]>;
}

let library: Promise<Library> | undefined;

/** The whole content, loaded once for all pages of a build; the trees of texts are read on demand. */
export function getLibrary(): Promise<Library> {
  library ??= load(process.cwd(), process.env.TODAY ?? today());
  return library;
}

async function load(root: string, day: string): Promise<Library> {
  const content = await loadContent(root);
  const compiled = (await compileAll(root, content.instruments, content.provenance)).instruments;
  const inputs = new Inputs();
  setInputs(inputs);
  const { backlinks, parts, addressed } = await cachedFacts(compiled, openStore(root));
  const held = viewContents(content, backlinks);
  const partsOf = inputs.declare('parts', (id) => parts.get(id));
  setParts(partsOf);
  const changed = changedNames(content.tables, content.instruments);
  const changedOf = inputs.declare(
    'changed',
    () => changed,
    () => changed.digest,
  );
  const tables = inputs.fields('tables', content.tables);
  const records = inputs.map('records', content.instruments);

  const viewOf = recordedViews(
    inputs,
    (id) => held.get(id),
    (id) => content.documents.get(id)?.digest ?? '',
    () => ({ changed: changedOf(), glossary: tables.glossary, records }),
  );
  const views = new Map([...held.keys()].map((id) => [id, viewOf(id)]));
  const relations = relationsByTarget(content.instruments.values());
  const provenanceOf = (id: string) => content.provenance.get(id);
  const clock = dayOf(day);
  const firstDue = inputs.declare('first-due', (duty) => {
    const [from = '', period = ''] = duty.split(' ');
    return clock.firstDue(from, period);
  });
  const lists = inputs.fields('library', {
    core: content.site.featured.filter((id) => held.has(id)),
    others: idsOf([...held].filter((each) => provenanceOf(each[0]) && !isCore(each))),
    compiled: [...compiled.keys()],
    long: [...parts.keys()],
    sources: content.sources,
    packs: content.packs,
    catalogue: catalogueRows(held),
    addressedBodies: [...addressed.values()].map(({ slug, name, places }) => ({
      slug,
      name,
      places: places.length,
    })),
  });
  return {
    instruments: inputs.map('views', views),
    get core() {
      return lists.core.map((id) => views.get(id)!);
    },
    get others() {
      return lists.others.map((id) => views.get(id)!);
    },
    get compiled() {
      return lists.compiled;
    },
    get long() {
      return lists.long;
    },
    parts: partsOf,
    get addressedBodies() {
      return lists.addressedBodies;
    },
    addressed: inputs.declare('addressed', (slug) => addressed.get(slug)),
    get sources() {
      return lists.sources;
    },
    get packs() {
      return lists.packs;
    },
    get catalogue() {
      return lists.catalogue;
    },
    tables,
    relationsTo: { get: inputs.declare('relations-to', (id) => relations.get(id)) },
    today: {
      isOld: inputs.declare('is-old', clock.isOld),
      isOver: inputs.declare('is-over', clock.isOver),
      firstDue: (from, period) => firstDue(`${from} ${period}`),
    },
    facts: inputs.declare(
      'facts',
      (id) => compiled.get(id)?.facts(),
      (id) => compiled.get(id)?.factsDigest ?? '',
    ),
    sourceTree: inputs.declare(
      'source-tree',
      async (id) => (provenanceOf(id) ? (await compiled.get(id)?.read())?.tree : undefined),
      (id) => `${compiled.get(id)?.digest} ${compiled.get(id)?.factsDigest}`,
    ),
    versions: inputs.declare(
      'versions',
      async (id) => {
        const provenance = provenanceOf(id);
        return provenance ? textVersions(root, id, provenance) : [];
      },
      (id) => JSON.stringify(provenanceOf(id)),
    ),
  };
}

const isCore = ([, { record }]: [string, ViewContent]) => record.core === true;
const idsOf = (views: readonly [id: string, ViewContent][]) => views.map(([id]) => id);

const relationsByTarget = (records: Iterable<Instrument>): Map<string, RelationFrom[]> =>
  Map.groupBy(
    [...records].flatMap(({ id, relations }) => relations.map((relation) => ({ from: id, relation }))),
    ({ relation }) => relation.target,
  );
