import { gzipSync } from 'node:zlib';
import { KNOWLEDGE_FILE } from '../knowledge-file.ts';
import { syllableCounter } from '../knowledge.ts';
import { partsOf } from '../parts.ts';
import type { Knowledge, SearchDocument, Synonym } from '../types.ts';
import { Bucket, type BucketSummary } from './bucket.ts';
import { type IndexFile, pagefindEngine } from './pagefind-files.ts';
import { bucketFolder, PART } from './plan.ts';
import { fragmentFiles, type PreparedDocument, prepareDocument } from './prepare.ts';

/** A page as it goes into an index. */
export interface IndexedPage {
  /** Digest of all that its fragments are made of; goes with them. */
  key?: string;
  /** May be made anew whenever it is asked for. */
  document(): SearchDocument;
  prepared(): PreparedDocument;
  /** What its results are read from; nothing, where it is there already. */
  fragments(): IndexFile[];
}

/** What goes into one of the indexes of a corpus. */
export interface BucketPlan {
  /** Digest of all that its files are made of; goes with them. */
  key?: string | undefined;
  pages: readonly IndexedPage[];
  /** Of a bucket whose files are there already: it is not made again, except for fragments that its pages have. */
  kept?: BucketSummary | undefined;
}

/** A file, with the key of what it was made of; none where it is made at every build. */
export interface MadeFile extends IndexFile {
  key?: string | undefined;
}

/** A document as a page of which nothing is there yet. */
export const newPage = (document: SearchDocument): IndexedPage => ({
  document: () => document,
  prepared: () => prepareDocument(document),
  fragments: () => fragmentFiles(document),
});

/** Bytes: Pagefind's script and WebAssembly, compressed. */
const WHOLE = 64_000;
/** Law is compressed to a fifth or so; ten times is surely too much. */
const SURELY_TOO_LONG = 10 * WHOLE;

/**
 * Build the index of a corpus.
 *
 * @param made is told of each bucket that was made, once its files are given, and that need not be made again as long
 *   as nothing in it changes
 * @returns the files, each as it is ready
 * @throws Error when Pagefind reports one
 */
export async function* indexFiles(
  buckets: readonly BucketPlan[],
  synonyms: readonly Synonym[],
  made: (bucket: number, summary: BucketSummary) => void = () => {},
): AsyncIterable<MadeFile> {
  const engine = await pagefindEngine();
  yield* engine.files;
  const counter = syllableCounter();
  let length = 0;
  for (const [at, { key, pages, kept }] of buckets.entries()) {
    const folder = bucketFolder(at);
    const bucket = new Bucket();
    for (const page of pages) {
      if (!kept) bucket.add(page.prepared());
      for (const { path, content } of page.fragments())
        yield { path: `${folder}${path}`, content, key: page.key };
    }
    let summary = kept;
    if (!summary) {
      for (const { path, content } of bucket.files(engine)) yield { path: `${folder}${path}`, content, key };
      summary = bucket.summary();
      made(at, summary);
    }
    counter.addCounts(summary.counts);
    length += summary.length;
  }
  const knowledge = counter.knowledge(synonyms, buckets.length);
  const documents = () => buckets.flatMap(({ pages }) => pages.map((page) => page.document()));
  yield {
    path: KNOWLEDGE_FILE,
    content: (length <= SURELY_TOO_LONG && withAll(knowledge, documents())) || packed(knowledge),
  };
}

/** What a search loads first, with the whole corpus if that weighs less than Pagefind's own engine. */
function withAll(knowledge: Knowledge, documents: readonly SearchDocument[]): Uint8Array | undefined {
  const records = documents.flatMap((document) => partsOf(document, PART));
  const whole = packed({ ...knowledge, records });
  return whole.length <= WHOLE ? whole : undefined;
}

const packed = (knowledge: Knowledge): Uint8Array => gzipSync(JSON.stringify(knowledge), { level: 9 });
