import { gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import * as pagefind from 'pagefind';
import { KNOWLEDGE_FILE } from '../knowledge-file.ts';
import { type Counts, syllableCounter } from '../knowledge.ts';
import type { Knowledge, SearchDocument, Synonym } from '../types.ts';
import { indexBucket, type IndexFile } from './bucket.ts';
import { bucketFolder } from './plan.ts';
import type { PreparedDocument } from './prepare.ts';

/** A file of one bucket; what serves all of them has no bucket. */
export interface BucketFile extends IndexFile {
  bucket?: number;
}

/** What goes into one of the indexes of a corpus. */
export interface BucketPlan {
  documents: Iterable<PreparedDocument>;
  /** Counts of a bucket whose files are there already: it is not made again. */
  kept?: Counts | undefined;
}

/** Bytes: Pagefind's script and WebAssembly, compressed. */
const WHOLE = 64_000;
/** Files that serve all buckets; they stand beside the first. */
const SHARED = /^(?:pagefind\.js|wasm\.)/;

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
  made: (bucket: number, counts: Counts) => void = () => {},
): AsyncIterable<BucketFile> {
  const counter = syllableCounter();
  let records: readonly SearchDocument[] | undefined = [];
  try {
    for (const [at, { documents, kept }] of buckets.entries()) {
      if (kept) {
        counter.addCounts(kept);
        records = undefined;
        continue;
      }
      const bucket = await indexBucket(documents);
      for (const { path, content } of bucket.files) {
        if (!SHARED.test(path)) yield { path: `${bucketFolder(at)}${path}`, content, bucket: at };
      }
      counter.addCounts(bucket.counts);
      records &&= small([...records, ...bucket.records]);
      // A small corpus comes whole, so its records are needed at every build.
      if (!records) made(at, bucket.counts);
    }
    // An index of nothing has what serves all of them.
    for (const { path, content } of (await indexBucket([])).files) {
      if (!SHARED.test(path)) continue;
      yield { path, content: path === 'pagefind.js' ? await minified(content) : content };
    }
  } finally {
    await pagefind.close();
  }
  yield {
    path: KNOWLEDGE_FILE,
    content: withRecords(counter.knowledge(synonyms, buckets.length), records),
  };
}

/** The records of a corpus as long as it may be small enough to come whole. */
function small(records: readonly SearchDocument[]): readonly SearchDocument[] | undefined {
  // Law is compressed to a fifth or so; ten times is surely too much.
  return records.reduce((sum, record) => sum + JSON.stringify(record).length, 0) > 10 * WHOLE
    ? undefined
    : records;
}

/** What a search loads first. A corpus that weighs less than Pagefind's own engine comes with it, whole. */
function withRecords(knowledge: Knowledge, records: readonly SearchDocument[] | undefined): Uint8Array {
  const whole = records && gzipSync(JSON.stringify({ ...knowledge, records }), { level: 9 });
  return whole && whole.length <= WHOLE ? whole : gzipSync(JSON.stringify(knowledge), { level: 9 });
}

async function minified(script: Uint8Array): Promise<Uint8Array> {
  const { code } = await transform(Buffer.from(script).toString('utf8'), { minify: true, format: 'esm' });
  return new TextEncoder().encode(code);
}
