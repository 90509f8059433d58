import { mergeBuckets } from '../browser/merge-buckets.ts';
import { firstIndex, type Pagefind } from '../browser/pagefind-index.ts';
import { unpacked } from '../browser/unpacked.ts';
import { Engine } from '../engine.ts';
import { indexFiles, newPage, type Spoken } from '../index/index-files.ts';
import { indexPlan } from '../index/plan.ts';
import { LEXICON_FILE } from '../lexicon-name.ts';
import type { SearchDocument } from '../types.ts';

/** Reads a file of an index by its name in the index folder. */
export type ReadFile = (name: string) => Promise<Uint8Array>;

const BASE = '/pagefind/';
const shims = globalThis as { fetchIndex?: ((address: string) => Promise<Response>)[] };

/** The search of an index as a browser opens it, Pagefind and all, where files are read and not fetched. */
export async function openFiles(read: ReadFile): Promise<Engine> {
  const lexicon = await unpacked(new Uint8Array(await read(LEXICON_FILE)));
  return new Engine(await openPagefind(read, lexicon.openers.length), lexicon);
}

/** Pagefind's own script over an index. Each has a `fetch` of its own: a process opens several. */
export async function openPagefind(read: ReadFile, buckets = 1) {
  const fetches = (shims.fetchIndex ??= []);
  fetches.push(
    async (address) =>
      new Response(new Uint8Array(await read(address.slice(BASE.length).replace(/\?.*$/, '')))),
  );
  const script = `const fetch=globalThis.fetchIndex[${fetches.length - 1}];${String(Buffer.from(await read('pagefind.js')))}`;
  const address = `data:text/javascript;base64,${Buffer.from(script).toString('base64')}`;
  const index = await firstIndex((await import(address)) as Pagefind, BASE);
  await mergeBuckets(index, BASE, buckets);
  return index;
}

/** The search of some documents, indexed as a site's are. */
export async function openDocuments(
  documents: readonly SearchDocument[],
  spoken: Partial<Spoken> = {},
): Promise<Engine> {
  const files = new Map<string, Uint8Array>();
  const { part } = indexPlan(documents.length);
  const pages = documents.map((document) => newPage(document, part));
  for await (const { path, content } of indexFiles([{ pages }], { synonyms: [], laws: [], ...spoken }))
    files.set(path, content);
  return openFiles(async (name) => {
    const content = files.get(name);
    if (!content) throw new Error(`The index has no ${name}.`);
    return content;
  });
}
