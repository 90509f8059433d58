import { gzipSync } from 'node:zlib';
import { LEXICON_FILE } from '../lexicon-name.ts';
import { syllableCounter } from '../lexicon.ts';
import type { KnownLaw, SearchDocument, Synonym } from '../types.ts';
import { Bucket, type BucketSummary } from './bucket.ts';
import { packLexicon } from './pack-lexicon.ts';
import { type IndexFile, pagefindEngine } from './pagefind-files.ts';
import { bucketFolder } from './plan.ts';
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
export const newPage = (document: SearchDocument, part: number): IndexedPage => ({
  document: () => document,
  prepared: () => prepareDocument(document, part),
  fragments: () => fragmentFiles(document, part),
});

/** What people say of a corpus that its words alone do not tell. */
export interface Spoken {
  synonyms: readonly Synonym[];
  laws: readonly KnownLaw[];
}

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
  { synonyms, laws }: Spoken,
  made: (bucket: number, summary: BucketSummary) => void = () => {},
): AsyncIterable<MadeFile> {
  const engine = await pagefindEngine();
  yield* engine.files;
  const counter = syllableCounter();
  const openers: string[] = [];
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
    openers.push(`${folder}${summary.opener}`);
  }
  const lexicon = counter.lexicon(synonyms, laws, openers);
  yield { path: LEXICON_FILE, content: gzipSync(JSON.stringify(packLexicon(lexicon)), { level: 9 }) };
}
