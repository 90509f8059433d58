import { createHash } from 'node:crypto';
import type { InstrumentView, Library } from './library.ts';
import { previewedAnchors } from './previews.ts';

/**
 * Digests of everything that a file of an instrument is made of, beside the code. As long as one stays the same, the
 * file of the last build is the file of this one.
 */
export interface PageKeys {
  /** Of its page, and of the pages of its divisions. */
  page: string;
  /** Of the forms to download. */
  forms: string;
  /** Of what links to it show on other pages. */
  previews: string;
}

interface Shared {
  /** Digest of what any page may show: bodies, places, terms, sources, instruments that took the place of others. */
  tables: string;
  /** Digests by id of what pages about other instruments show of one: its record, and how much of it is held. */
  known: Map<string, string>;
  /** What was worked out already. */
  keys: Map<string, PageKeys>;
}

const shared = new WeakMap<Library, Shared>();

/** The keys of an instrument. */
export function pageKeys(view: InstrumentView, library: Library): PageKeys {
  const all = shared.get(library) ?? share(library);
  shared.set(library, all);
  const keys = all.keys.get(view.id) ?? makeKeys(view, library, all);
  all.keys.set(view.id, keys);
  return keys;
}

/** Digest of everything that files about all citations are made of: records, and what texts cite. */
export const citationsKey = ({ instruments, compiled, sources, tables }: Library): string =>
  digestOf([
    [...instruments.values()].map(({ record, completeness }) => [record, completeness]),
    [...compiled].map(([id, { factsDigest }]) => [id, factsDigest]),
    sources,
    tables,
  ]);

function makeKeys(view: InstrumentView, library: Library, all: Shared): PageKeys {
  const knownOf = (id: string) => all.known.get(id) ?? '';
  const cited = library.compiled.get(view.id)?.cites ?? [];
  const { record, provenance, frontmatter, notes, digest } = view;
  const text = library.compiled.get(view.id)?.digest;
  const forms = digestOf([record, provenance, frontmatter, text, notes, digest, cited.map(knownOf)]);
  const page = digestOf([
    forms,
    all.tables,
    view.backlinks.map((link) => [link, knownOf(link.from)]),
    record.relations.map(({ target }) => knownOf(target)),
    (library.relationsTo.get(view.id) ?? []).map(({ from, relation }) => [relation, knownOf(from)]),
    [...view.moved],
  ]);
  const previews = digestOf([knownOf(view.id), text, previewedAnchors(view)]);
  return { page, forms, previews };
}

function share(library: Library): Shared {
  const views = [...library.instruments.values()];
  const known = new Map(
    views.map(({ id, record, completeness, digest }) => [
      id,
      digestOf([record, completeness, digest?.summary]),
    ]),
  );
  const acts = actsIn(library.tables).map((id) => known.get(id));
  const replacing = views.filter(({ record }) => record.relations.some(({ kind }) => kind === 'thay-the'));
  return {
    keys: new Map(),
    tables: digestOf([
      library.tables,
      library.sources,
      library.stale,
      acts,
      replacing.map(({ record }) => record),
    ]),
    known,
  };
}

/** Ids of the instruments that tables name as the act that made a change. */
function actsIn(tables: unknown): string[] {
  if (typeof tables !== 'object' || tables === null) return [];
  return Object.entries(tables).flatMap(([key, value]) =>
    key === 'act' && typeof value === 'string' ? [value] : actsIn(value),
  );
}

const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url');
