import type { Store } from '../../corpus/cache/store.ts';
import { digest } from '../../corpus/digest.ts';
import type { Content } from '../../corpus/load/index.ts';
import { corpusPages, type SearchPage } from '../corpus.ts';
import { synonymsOf } from '../synonyms.ts';
import type { BucketSummary } from './bucket.ts';
import { type IndexedPage, indexFiles, type MadeFile } from './index-files.ts';
import { bucketOf, indexPlan } from './plan.ts';
import { fragmentFiles, type PreparedDocument, prepareDocument } from './prepare.ts';

/** What is left of the last build. */
export interface LastIndex {
  /** What must be known of its buckets, and documents made ready for them. */
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
  const keptOf = (at: number): BucketSummary | undefined => {
    const key = keys[at] ?? '';
    const summary = last?.store.get(key);
    return summary !== undefined && last?.take(key) ? (JSON.parse(summary) as BucketSummary) : undefined;
  };
  const { bodies, glossary, places } = content.tables;
  const synonyms = synonymsOf(bodies, Object.values(glossary), places?.places);
  let done = 0;
  const pageOf = (page: SearchPage, at: number): IndexedPage => {
    const key = digest(JSON.stringify(['fragments', plan, at, page.id, page.key()]));
    return {
      key,
      document: page.document,
      prepared: () => preparedPage(page, last?.store),
      fragments() {
        tell((done += 1), pages.length);
        return last?.take(key) ? [] : fragmentFiles(page.document());
      },
    };
  };
  yield* indexFiles(
    buckets.map((bucket, at) => ({
      key: keys[at],
      pages: bucket.map((page) => pageOf(page, at)),
      kept: keptOf(at),
    })),
    synonyms,
    (at, summary) => last?.store.put(keys[at] ?? '', JSON.stringify(summary)),
  );
}

function preparedPage(page: SearchPage, store: Store | undefined): PreparedDocument {
  const key = `prepared ${page.id} ${page.key()}`;
  const kept = store?.get(key);
  if (kept !== undefined) return JSON.parse(kept) as PreparedDocument;
  const made = prepareDocument(page.document());
  store?.put(key, JSON.stringify(made));
  return made;
}
