import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import * as pagefind from 'pagefind';
import { indexFiles, newPage, type Spoken } from '../../src/search/index/index-files.ts';
import type { IndexFile } from '../../src/search/index/pagefind-files.ts';
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

/** Ours: Pagefind asked for records, passages ranked by what is written in them. */
export async function ours(documents: readonly SearchDocument[], spoken: Spoken): Promise<Contender> {
  const plan = indexPlan(documents.length);
  const buckets = Array.from({ length: plan.buckets }, (_, bucket) => ({
    pages: documents.filter(({ id }) => bucketOf(id, plan) === bucket).map(newPage),
  }));
  const files = await Array.fromAsync(indexFiles(buckets, spoken));
  return {
    name: 'ours',
    async open() {
      const { read, bytes, close } = served(files);
      const engine = await openFiles(read);
      return {
        async search(query) {
          const { hits } = await engine.search(query);
          return hits.map(({ document, passage }) => `${document.id}#${passage.anchor}`);
        },
        bytes,
        close,
      };
    },
  };
}

/** Pagefind as it comes, one record for each passage, its own ranking. */
export async function stockPagefind(documents: readonly SearchDocument[]): Promise<Contender> {
  const { index } = await pagefind.createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error('Pagefind made no index.');
  for (const { id, name, passages } of documents) {
    for (const { anchor, label, text } of passages) {
      const url = `${id}#${anchor}`;
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

/** MiniSearch with words folded to ASCII, the best it does for Vietnamese by configuration alone. */
export async function miniSearch(documents: readonly SearchDocument[]): Promise<Contender> {
  const options = {
    fields: ['text', 'title'],
    processTerm: (term: string) =>
      term.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd'),
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { text: 2 }, combineWith: 'AND' as const },
  };
  const built = new MiniSearch(options);
  const places = documents.flatMap(({ id, name, passages }) =>
    passages.map(({ anchor, label, text }) => ({
      place: `${id}#${anchor}`,
      title: `${name} ${label}`,
      text,
    })),
  );
  built.addAll(places.map(({ title, text }, id) => ({ id, title, text })));
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
