import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as orama from '@orama/orama';
import MiniSearch from 'minisearch';
import * as pagefind from 'pagefind';
import { indexFiles, newPage, type Spoken } from '../../src/search/index/index-files.ts';
import { filtersOf } from '../../src/search/filters.ts';
import { type IndexFile, packedJson } from '../../src/search/index/pagefind-files.ts';
import { LEXICON_FILE } from '../../src/search/lexicon-name.ts';
import { partsOf } from '../../src/search/parts.ts';
import { documentTerms } from '../../src/search/terms.ts';
import { placeOfLink } from '../../tests/search/queries.ts';
import { bucketOf, indexPlan } from '../../src/search/index/plan.ts';
import { openFiles, openPagefind } from '../../src/search/testing/open-files.ts';
import type { SearchDocument } from '../../src/search/types.ts';

/** A way to search, its index built. */
export interface Contender {
  name: string;
  /** As a reader opens it: nothing fetched yet. */
  open(): Promise<Searcher>;
}

/** One search over one corpus. */
export interface Searcher {
  /** Places, best first, as "instrument#anchor". */
  search(query: string): Promise<string[]>;
  /** Bytes fetched so far, compressed as a server would. */
  bytes(): number;
  close(): Promise<void>;
}

const TEXT = /\.(?:js|json)$/;

/** Files of an index, read as a browser would fetch them, and counted. */
function served(files: readonly IndexFile[]) {
  const contents = new Map(files.map(({ path: name, content }) => [name, content]));
  let bytes = 0;
  const read = async (name: string) => {
    const content = contents.get(name);
    if (!content) throw new Error(`The index has no ${name}.`);
    bytes += TEXT.test(name) ? gzipSync(content).length : content.length;
    return content;
  };
  return { read, bytes: () => bytes, close: async () => undefined };
}

/** Where a passage is found, as the rows of queries write it. */
const placeOf = ({ url }: SearchDocument, anchor: string): string => placeOfLink(`${url}#${anchor}`);

async function ourFiles(documents: readonly SearchDocument[], spoken: Spoken): Promise<IndexFile[]> {
  const plan = indexPlan(documents.length);
  const buckets = Array.from({ length: plan.buckets }, (_, bucket) => ({
    pages: documents
      .filter(({ id }) => bucketOf(id, plan) === bucket)
      .map((document) => newPage(document, plan.part)),
  }));
  return Array.fromAsync(indexFiles(buckets, spoken));
}

const opened = (name: string, files: readonly IndexFile[]): Contender => ({
  name,
  async open() {
    const { read, bytes, close } = served(files);
    const engine = await openFiles(read);
    return {
      async search(query) {
        const { hits } = await engine.search(query);
        return hits.map(({ document, passage }) => placeOf(document, passage.anchor));
      },
      bytes,
      close,
    };
  },
});

/** The same search over an index that Pagefind's own writer has made of the same words, by its public interface. */
export async function oursByPagefind(
  documents: readonly SearchDocument[],
  spoken: Spoken,
): Promise<Contender> {
  const { index } = await pagefind.createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error('Pagefind made no index.');
  const { part: length } = indexPlan(documents.length);
  const parts = new Map<string, SearchDocument>();
  for (const document of documents) {
    for (const [at, part] of partsOf(document, length).entries()) {
      const url = `${document.id}/${at}`;
      parts.set(url, part);
      const content = documentTerms(part).join(' ');
      await index.addCustomRecord({ url, content, language: 'vi', filters: filtersOf(document) });
    }
  }
  const written = await index.getFiles();
  await index.deleteIndex();
  await pagefind.close();
  const own = await ourFiles(documents, spoken);
  const files = written.files.map(({ path: name, content }): IndexFile => {
    if (!name.startsWith('fragment/')) return { path: name, content };
    const json = String(gunzipSync(content).subarray('pagefind_dcd'.length));
    const { url } = JSON.parse(json) as { url: string };
    const document = parts.get(url);
    return { path: name, content: packedJson({ url, content: '', meta: {}, anchors: [], document }) };
  });
  const lexicon = own.filter(({ path: name }) => name === LEXICON_FILE);
  return opened("ours, written by Pagefind's own writer", [...files, ...lexicon]);
}

/** Ours: Pagefind asked for records, passages ranked by what is written in them. */
export async function ours(documents: readonly SearchDocument[], spoken: Spoken): Promise<Contender> {
  return opened('ours', await ourFiles(documents, spoken));
}

/** Pagefind as it comes, one record for each passage, its own ranking. */
export async function stockPagefind(documents: readonly SearchDocument[]): Promise<Contender> {
  const { index } = await pagefind.createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error('Pagefind made no index.');
  for (const document of documents) {
    const { name, passages } = document;
    for (const { anchor, label, text } of passages) {
      const url = placeOf(document, anchor);
      await index.addCustomRecord({
        url,
        content: text,
        language: 'vi',
        meta: { title: `${name} ${label}` },
      });
    }
  }
  const { files } = await index.getFiles();
  await index.deleteIndex();
  await pagefind.close();
  return {
    name: 'stock Pagefind',
    async open() {
      const { read, bytes, close } = served(files);
      const searched = await openPagefind(read);
      return {
        async search(query) {
          const { results } = await searched.search(query);
          // A reader sees the first page of results, so that much is fetched.
          const first = await Promise.all(results.slice(0, 10).map(({ data }) => data() as Promise<object>));
          return first.map((record) => ('raw_url' in record ? String(record.raw_url) : ''));
        },
        bytes,
        close,
      };
    },
  };
}

const plain = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

/** A passage as engines with fields take it. */
const fieldsOf = (document: SearchDocument) =>
  document.passages.map(({ anchor, label, heading = '', text }) => ({
    place: placeOf(document, anchor),
    title: [document.name, document.subject, ...document.names, label].join(' '),
    heading,
    text,
  }));

/** Orama with words folded to ASCII, fields weighted. */
export async function oramaSearch(documents: readonly SearchDocument[]): Promise<Contender> {
  const database = orama.create({
    schema: { place: 'string', title: 'string', heading: 'string', text: 'string' } as const,
  });
  const all = documents.flatMap(fieldsOf).map(({ place, title, heading, text }) => ({
    place,
    title: plain(title),
    heading: plain(heading),
    text: plain(text),
  }));
  await orama.insertMultiple(database, all);
  const index = gzipSync(JSON.stringify(orama.save(database))).length;
  const library = gzipSync(await readFile(fileURLToPath(import.meta.resolve('@orama/orama')))).length;
  return {
    name: 'Orama, folded',
    open: async () => ({
      async search(query) {
        const { hits } = await orama.search(database, {
          term: plain(query),
          properties: ['title', 'heading', 'text'],
          boost: { heading: 3, title: 2 },
          limit: 10,
        });
        return hits.map(({ document }) => document.place);
      },
      bytes: () => index + library,
      close: async () => undefined,
    }),
  };
}

/** MiniSearch with words folded to ASCII, the best it does for Vietnamese by configuration alone. */
export async function miniSearch(documents: readonly SearchDocument[]): Promise<Contender> {
  const options = {
    fields: ['text', 'heading', 'title'],
    processTerm: (term: string) => plain(term),
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { heading: 3, title: 2 } },
  };
  const built = new MiniSearch(options);
  const places = documents.flatMap(fieldsOf);
  built.addAll(places.map(({ title, heading, text }, id) => ({ id, title, heading, text })));
  const index = gzipSync(JSON.stringify(built)).length;
  const library = gzipSync(
    await readFile(path.join('node_modules', 'minisearch', 'dist', 'es', 'index.js')),
  ).length;
  return {
    name: 'MiniSearch, folded',
    open: async () => ({
      search: async (query) => built.search(query).map(({ id }) => places[Number(id)]?.place ?? ''),
      bytes: () => index + library,
      close: async () => undefined,
    }),
  };
}
