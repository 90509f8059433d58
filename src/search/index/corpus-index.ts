import type { Store } from '../../corpus/cache/store.ts';
import { digest } from '../../corpus/digest.ts';
import type { Content } from '../../corpus/load/index.ts';
import { corpusPages, type SearchPage } from '../corpus.ts';
import type { Counts } from '../knowledge.ts';
import { synonymsOf } from '../synonyms.ts';
import type { IndexFile } from './bucket.ts';
import { indexFiles } from './index-files.ts';
import { bucketOf, indexPlan } from './plan.ts';
import { type PreparedDocument, prepareDocument } from './prepare.ts';

/** A file of the index, with what it was made of. */
export interface MadeFile extends IndexFile {
  /** Digest of all that its bucket is made of, beside the code; none where it is made at every build. */
  key?: string | undefined;
}

/** What is left of the last build. */
export interface LastIndex {
  /** Counts of its buckets, and documents made ready for them. */
  store: Store;
  /** Take the files of a key over from it: all of them, or none. */
  take(key: string): boolean;
}

export interface IndexOptions {
  /** Ids of the instruments to index; all, where it is left out. */
  only?: ReadonlySet<string>;
  /** What may be taken over; nothing, where it is left out. */
  last?: LastIndex | undefined;
  /** Told how many pages were read. */
  tell?: (done: number, total: number) => void;
}

/**
 * The search index of a corpus.
 *
 * @returns the files that were made, each as it is ready
 */
export async function* searchIndex(
  content: Content,
  { only, last, tell = () => {} }: IndexOptions = {},
): AsyncIterable<MadeFile> {
  const pages = corpusPages(content).filter(
    ({ id }) => !only || only.has(id) || !content.instruments.has(id),
  );
  const plan = indexPlan(pages.filter(({ id }) => content.documents.has(id)).length);
  const buckets = Array.from({ length: plan.buckets }, (): SearchPage[] => []);
  for (const page of pages) buckets[bucketOf(page.id, plan)]?.push(page);
  const keys = buckets.map((bucket) =>
    digest(JSON.stringify([plan, bucket.map((page) => [page.id, page.key()])])),
  );
  const keptOf = (at: number): Counts | undefined => {
    const key = keys[at] ?? '';
    const counts = last?.store.get(key);
    return counts !== undefined && last?.take(key) ? (JSON.parse(counts) as Counts) : undefined;
  };
  const { bodies, glossary, places } = content.tables;
  const synonyms = synonymsOf(bodies, Object.values(glossary), places?.places);
  const kept = buckets.map((_, at) => keptOf(at));
  const total = buckets.reduce((sum, bucket, at) => sum + (kept[at] ? 0 : bucket.length), 0);
  let done = 0;
  const step = () => tell((done += 1), total);
  const files = indexFiles(
    buckets.map((bucket, at) => ({ documents: preparedOf(bucket, last?.store, step), kept: kept[at] })),
    synonyms,
    (at, counts) => last?.store.put(keys[at] ?? '', JSON.stringify(counts)),
  );
  for await (const { path, content: bytes, bucket } of files) {
    yield { path, content: bytes, ...(bucket === undefined ? {} : { key: keys[bucket] }) };
  }
}

/** Made one at a time, each when it is its turn; those of the last build are not made again. */
const preparedOf = (pages: readonly SearchPage[], store: Store | undefined, step: () => void) => ({
  *[Symbol.iterator](): Iterator<PreparedDocument> {
    for (const page of pages) {
      yield preparedPage(page, store);
      step();
    }
  },
});

function preparedPage(page: SearchPage, store: Store | undefined): PreparedDocument {
  const key = `prepared ${page.id} ${page.key()}`;
  const kept = store?.get(key);
  if (kept !== undefined) return JSON.parse(kept) as PreparedDocument;
  const made = prepareDocument(page.document());
  store?.put(key, JSON.stringify(made));
  return made;
}
