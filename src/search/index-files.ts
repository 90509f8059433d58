import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import * as pagefind from 'pagefind';
import { filtersOf } from './filters.ts';
import { KNOWLEDGE_FILE } from './knowledge-file.ts';
import { partsOf } from './parts.ts';
import { documentTerms } from './terms.ts';
import type { Knowledge, SearchDocument } from './types.ts';

/** A file of the index, by its path inside the index folder. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** Pagefind's user interfaces: ours takes their place. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker|playground)|^playground\//;
/** Bytes: Pagefind's script and WebAssembly, compressed. */
const WHOLE = 64_000;
const SIGNATURE = 'pagefind_dcd';

/**
 * Build the index of a corpus.
 *
 * Pagefind indexes one record per document, or per part of a long one: its words, each once (see `terms.ts`), so that the index stays
 * small and a query never meets a hundred thousand places. The record's fragment, which Pagefind hands back
 * for a result, then carries the document's passages in place of those words: ranking, marking and excerpts
 * work on the text as printed.
 *
 * @throws Error when Pagefind reports one
 */
export async function indexFiles(
  documents: readonly SearchDocument[],
  knowledge: Knowledge,
): Promise<IndexFile[]> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi' });
  check(errors);
  if (!index) throw new Error('Pagefind made no index.');
  try {
    const parts = new Map<string, SearchDocument>();
    for (const document of documents) {
      partsOf(document).forEach((part, at) => parts.set(`${document.url}?${at}`, part));
    }
    for (const [url, document] of parts) {
      const added = await index.addCustomRecord({
        url,
        content: documentTerms(document).join(' '),
        language: 'vi',
        // Fragment names are hashes of records: this makes a changed text, and not only a changed word, a new name.
        meta: { phienban: `z${digest(document)}` },
        filters: filtersOf(document),
      });
      check(added.errors);
    }
    const { files, errors: failures } = await index.getFiles();
    check(failures);
    return [
      ...(await Promise.all(
        files.filter(({ path }) => !UNUSED.test(path)).map((file) => finish(file, parts)),
      )),
      { path: KNOWLEDGE_FILE, content: withRecords(knowledge, [...parts.values()]) },
    ].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  } finally {
    await index.deleteIndex();
    await pagefind.close();
  }
}

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

const digest = (document: SearchDocument) =>
  createHash('sha256').update(JSON.stringify(document)).digest('hex').slice(0, 12);

/** What a search loads first. A corpus that weighs less than Pagefind's own engine comes with it, whole. */
function withRecords(knowledge: Knowledge, records: readonly SearchDocument[]): Uint8Array {
  const whole = gzipSync(JSON.stringify({ ...knowledge, records }), { level: 9 });
  return whole.length <= WHOLE ? whole : gzipSync(JSON.stringify(knowledge), { level: 9 });
}

/** A file as it is published: fragments carry their document, Pagefind's script is made small. */
async function finish(file: IndexFile, parts: ReadonlyMap<string, SearchDocument>): Promise<IndexFile> {
  if (file.path !== 'pagefind.js') return carryPassages(file, parts);
  const { code } = await transform(Buffer.from(file.content).toString('utf8'), {
    minify: true,
    format: 'esm',
  });
  return { path: file.path, content: new TextEncoder().encode(code) };
}

/** Put the document into its fragment. */
function carryPassages(file: IndexFile, parts: ReadonlyMap<string, SearchDocument>): IndexFile {
  if (!file.path.startsWith('fragment/')) return file;
  const plain = Buffer.from(gunzipSync(file.content)).toString('utf8');
  const record = JSON.parse(plain.slice(SIGNATURE.length)) as { url: string };
  const document = parts.get(record.url);
  if (!plain.startsWith(SIGNATURE) || !document) {
    throw new Error(`Pagefind wrote a fragment that is not understood: ${file.path}`);
  }
  const carried = JSON.stringify({ ...record, content: '', document });
  return { path: file.path, content: gzipSync(SIGNATURE + carried, { level: 9 }) };
}
