import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { filtersOf } from '../filters.ts';
import { type Counts, syllableCounter } from '../knowledge.ts';
import type { SearchDocument } from '../types.ts';
import type { PreparedDocument } from './prepare.ts';

/** A file of an index, by its path inside the index folder. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** An index of some documents. */
export interface Bucket {
  files: IndexFile[];
  counts: Counts;
  /** What was indexed: documents, long ones in parts. */
  records: readonly SearchDocument[];
}

/** Pagefind's user interfaces: ours takes their place. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker|playground)|^playground\//;
const SIGNATURE = 'pagefind_dcd';

/**
 * Index documents with Pagefind; its service stays open for the next ones.
 *
 * One record is a document, or a part of a long one: its words, each once (see `terms.ts`), so that the index stays
 * small and a query never meets a hundred thousand places. The record's fragment, which Pagefind hands back for a
 * result, then carries the document's passages in place of those words: ranking, marking and excerpts work on the text
 * as printed.
 *
 * @throws Error when Pagefind reports one
 */
export async function indexBucket(documents: Iterable<PreparedDocument>): Promise<Bucket> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi' });
  check(errors);
  if (!index) throw new Error('Pagefind made no index.');
  const counter = syllableCounter();
  const records = new Map<string, SearchDocument>();
  for (const prepared of documents) {
    counter.addCounts(prepared.counts);
    for (const { url, terms, document } of prepared.records) {
      records.set(url, document);
      // One after another: Pagefind numbers records as they come.
      const added = await index.addCustomRecord({
        url,
        content: terms,
        language: 'vi',
        // Fragment names are hashes of records: this makes a changed text, and not only a changed word, a new name.
        meta: { phienban: `z${digest(document)}` },
        filters: filtersOf(document),
      });
      check(added.errors);
    }
  }
  const written = await index.getFiles();
  check(written.errors);
  await index.deleteIndex();
  const files = written.files
    .filter(({ path }) => !UNUSED.test(path))
    .map((file) => (file.path.startsWith('fragment/') ? carryPassages(file, records) : file))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  if (files.filter(({ path }) => path.startsWith('fragment/')).length !== records.size)
    throw new Error('Pagefind did not write one fragment for each record.');
  return { files, counts: counter.counts(), records: [...records.values()] };
}

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

const digest = (document: SearchDocument) =>
  createHash('sha256').update(JSON.stringify(document)).digest('hex').slice(0, 12);

/** Put the document into its fragment. */
function carryPassages(file: IndexFile, records: ReadonlyMap<string, SearchDocument>): IndexFile {
  const fragment = readFragment(file);
  const document = records.get(fragment.url);
  if (!document) throw new Error(`Pagefind wrote a fragment for ${fragment.url}, which it was not given.`);
  const carried = JSON.stringify({ ...fragment, content: '', document });
  return { path: file.path, content: gzipSync(SIGNATURE + carried, { level: 9 }) };
}

function readFragment({ path, content }: IndexFile): { url: string } {
  const plain = Buffer.from(gunzipSync(content)).toString('utf8');
  if (!plain.startsWith(SIGNATURE))
    throw new Error(`Pagefind wrote a fragment that is not understood: ${path}`);
  return JSON.parse(plain.slice(SIGNATURE.length)) as { url: string };
}
