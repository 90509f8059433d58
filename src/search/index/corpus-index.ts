import { cachedJson } from '../../reuse/cached-json.ts';
import { weaklyCached } from '../../reuse/weak-cache.ts';
import type { Store } from '../../reuse/store.ts';
import { digest } from '../../reuse/digest.ts';
import type { Content } from '../../records/load/index.ts';
import { corpusPages, type SearchPage } from '../corpus.ts';
import { knownLaws } from '../known-laws.ts';
import { synonymsOf } from '../synonyms.ts';
import type { BucketSummary } from './bucket.ts';
import { type IndexedPage, indexFiles, type MadeFile } from './index-files.ts';
import { bucketOf, indexPlan } from './plan.ts';
import { fragmentFiles, prepareDocument } from './prepare.ts';

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
  onProgress?: (done: number, total: number) => void;
}

/** A page with the digest of what its document is made of. */
interface KeyedPage {
  page: SearchPage;
  made: string;
}

/**
 * The search index of a corpus.
 *
 * @returns the files that were made, each as it is ready
 */
export async function* searchIndex(
  content: Content,
  { only, last, onProgress = () => {} }: IndexOptions = {},
): AsyncIterable<MadeFile> {
  const pages = corpusPages(content).filter(
    ({ id }) => !only || only.has(id) || !content.instruments.has(id),
  );
  const plan = indexPlan(pages.filter(({ id }) => content.documents.has(id)).length);
  const buckets = Array.from({ length: plan.buckets }, (): KeyedPage[] => []);
  for (const page of pages) buckets[bucketOf(page.id, plan)]?.push({ page, made: page.key() });
  const keys = buckets.map((bucket) =>
    digest(JSON.stringify([plan, bucket.map(({ page, made }) => [page.id, made])])),
  );
  const keptOf = (at: number): BucketSummary | undefined => {
    const key = keys[at] ?? '';
    const summary = last?.store.get(key);
    return summary !== undefined && last?.take(key) ? (JSON.parse(summary) as BucketSummary) : undefined;
  };
  const { bodies, glossary, places } = content.tables;
  const synonyms = synonymsOf(bodies, Object.values(glossary), places?.places, content.everyday);
  let done = 0;
  const pageOf = ({ page, made }: KeyedPage, at: number): IndexedPage => {
    const key = digest(JSON.stringify(['fragments', plan, at, page.id, made]));
    const document = weaklyCached(page.document);
    return {
      key,
      document,
      prepared: () =>
        cachedJson(last?.store, `prepared ${plan.part} ${page.id} ${made}`, () =>
          prepareDocument(document(), plan.part),
        ),
      fragments() {
        onProgress((done += 1), pages.length);
        return last?.take(key) ? [] : fragmentFiles(document(), plan.part);
      },
    };
  };
  yield* indexFiles(
    buckets.map((bucket, at) => ({
      key: keys[at],
      pages: bucket.map((keyed) => pageOf(keyed, at)),
      kept: keptOf(at),
    })),
    { synonyms, laws: knownLaws(content) },
    (at, summary) => last?.store.put(keys[at] ?? '', JSON.stringify(summary)),
  );
}
