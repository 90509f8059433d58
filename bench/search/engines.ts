import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import * as pagefind from 'pagefind';
import { type Pagefind, pagefindIndex } from '../../src/search/browser/pagefind-index.ts';
import { Engine } from '../../src/search/engine.ts';
import { indexFiles, newPage } from '../../src/search/index/index-files.ts';
import type { IndexFile } from '../../src/search/index/pagefind-files.ts';
import { bucketOf, indexPlan } from '../../src/search/index/plan.ts';
import { KNOWLEDGE_FILE } from '../../src/search/knowledge-file.ts';
import type { Knowledge, SearchDocument, Synonym } from '../../src/search/types.ts';
import { wholeIndex } from '../../src/search/whole-index.ts';

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

const BASE = '/pagefind/';
const TEXT = /\.(?:js|json)$/;

/** Files of an index in a folder, fetched as a browser would, and counted. */
async function served(files: readonly IndexFile[]) {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-search-'));
  for (const file of files) {
    const target = path.join(folder, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.content);
  }
  let bytes = 0;
  const read = async (name: string) => {
    const content = await readFile(path.join(folder, name));
    bytes += TEXT.test(name) ? gzipSync(content).length : content.length;
    return content;
  };
  const fetched = async (address: string) =>
    new Response(new Uint8Array(await read(address.slice(BASE.length).replace(/\?.*$/, ''))));
  const openIndex = async (buckets = 1) => {
    const script = path.join(folder, 'pagefind.mjs');
    await writeFile(
      script,
      `const fetch=globalThis.benchFetch['${folder}'];${String(await read('pagefind.js'))}`,
    );
    const shims = ((globalThis as { benchFetch?: Record<string, unknown> }).benchFetch ??= {});
    shims[folder] = fetched;
    return pagefindIndex((await import(pathToFileURL(script).href)) as Pagefind, BASE, buckets);
  };
  return {
    openIndex,
    read,
    bytes: () => bytes,
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Ours: the index asked for documents (Pagefind's, or a small corpus whole), passages ranked by what is written in them. */
export async function ours(
  documents: readonly SearchDocument[],
  synonyms: readonly Synonym[],
): Promise<Contender> {
  const plan = indexPlan(documents.length);
  const buckets = Array.from({ length: plan.buckets }, (_, bucket) => ({
    pages: documents.filter(({ id }) => bucketOf(id, plan) === bucket).map(newPage),
  }));
  const files = await Array.fromAsync(indexFiles(buckets, synonyms));
  return {
    name: 'ours',
    async open() {
      const { openIndex, read, bytes, close } = await served(files);
      const knowledge = JSON.parse(String(gunzipSync(await read(KNOWLEDGE_FILE)))) as Knowledge;
      const { records, buckets: count } = knowledge;
      const index = records ? await wholeIndex(records) : await openIndex(count);
      const engine = new Engine(index, knowledge);
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
      const { openIndex, bytes, close } = await served(files);
      const searched = await openIndex();
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
