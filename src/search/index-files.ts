import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import * as pagefind from 'pagefind';
import { filesIn } from '../corpus/files/files-in.ts';
import { filtersOf } from './filters.ts';
import { KNOWLEDGE_FILE } from './knowledge-file.ts';
import { knowledgeCounter } from './knowledge.ts';
import { partsOf } from './parts.ts';
import { documentTerms } from './terms.ts';
import type { Knowledge, SearchDocument, Synonym } from './types.ts';

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
 * Pagefind indexes one record per document, or per part of a long one: its words, each once (see `terms.ts`), so that
 * the index stays small and a query never meets a hundred thousand places. The record's fragment, which Pagefind hands
 * back for a result, then carries the document's passages in place of those words: ranking, marking and excerpts work
 * on the text as printed.
 *
 * @param documents gone through twice, one at a time
 * @returns the files, each as it is ready
 * @throws Error when Pagefind reports one
 */
export async function* indexFiles(
  documents: Iterable<SearchDocument>,
  synonyms: readonly Synonym[],
): AsyncIterable<IndexFile> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi' });
  check(errors);
  if (!index) throw new Error('Pagefind made no index.');
  const folder = await mkdtemp(path.join(tmpdir(), 'index-'));
  try {
    const counter = knowledgeCounter();
    const small = smallCorpus();
    for (const document of documents) {
      counter.add(document);
      for (const [url, part] of recordsOf(document)) {
        small.add(part);
        const added = await index.addCustomRecord({
          url,
          content: documentTerms(part).join(' '),
          language: 'vi',
          // Fragment names are hashes of records: this makes a changed text, and not only a changed word, a new name.
          meta: { phienban: `z${digest(part)}` },
          filters: filtersOf(part),
        });
        check(added.errors);
      }
    }
    yield { path: KNOWLEDGE_FILE, content: withRecords(counter.knowledge(synonyms), small.records()) };
    check((await index.writeFiles({ outputPath: folder })).errors);
    const fragments = new Map<string, string>();
    for (const name of await filesIn(folder)) {
      if (UNUSED.test(name)) continue;
      const content = await readFile(path.join(folder, name));
      if (name.startsWith('fragment/')) fragments.set(readFragment(name, content).url, name);
      else yield { path: name, content: name === 'pagefind.js' ? await minified(content) : content };
    }
    for (const document of documents) {
      for (const [url, part] of recordsOf(document)) {
        const name = fragments.get(url);
        if (name === undefined) throw new Error(`Pagefind wrote no fragment for ${url}.`);
        yield { path: name, content: carryPassages(name, await readFile(path.join(folder, name)), part) };
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
    await index.deleteIndex();
    await pagefind.close();
  }
}

const recordsOf = (document: SearchDocument): [url: string, part: SearchDocument][] =>
  partsOf(document).map((part, at) => [`${document.url}?${at}`, part]);

/** The records of a corpus as long as it may be small enough to come whole. */
function smallCorpus() {
  let records: SearchDocument[] | undefined = [];
  let size = 0;
  return {
    add(part: SearchDocument) {
      size += JSON.stringify(part).length;
      // Law is compressed to a fifth or so; ten times is surely too much.
      if (size > 10 * WHOLE) records = undefined;
      records?.push(part);
    },
    records: () => records,
  };
}

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

const digest = (document: SearchDocument) =>
  createHash('sha256').update(JSON.stringify(document)).digest('hex').slice(0, 12);

/** What a search loads first. A corpus that weighs less than Pagefind's own engine comes with it, whole. */
function withRecords(knowledge: Knowledge, records: readonly SearchDocument[] | undefined): Uint8Array {
  const whole = records && gzipSync(JSON.stringify({ ...knowledge, records }), { level: 9 });
  return whole && whole.length <= WHOLE ? whole : gzipSync(JSON.stringify(knowledge), { level: 9 });
}

async function minified(script: Uint8Array): Promise<Uint8Array> {
  const { code } = await transform(Buffer.from(script).toString('utf8'), { minify: true, format: 'esm' });
  return new TextEncoder().encode(code);
}

function readFragment(name: string, content: Uint8Array): { url: string } {
  const plain = Buffer.from(gunzipSync(content)).toString('utf8');
  if (!plain.startsWith(SIGNATURE))
    throw new Error(`Pagefind wrote a fragment that is not understood: ${name}`);
  return JSON.parse(plain.slice(SIGNATURE.length)) as { url: string };
}

/** Put the document into its fragment. */
function carryPassages(name: string, content: Uint8Array, document: SearchDocument): Uint8Array {
  const carried = JSON.stringify({ ...readFragment(name, content), content: '', document });
  return gzipSync(SIGNATURE + carried, { level: 9 });
}
