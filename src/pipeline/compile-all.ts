import { readFileSync } from 'node:fs';
import path from 'node:path';
import { VFile } from 'vfile';
import { recordingCatalogue } from './recording-catalogue.ts';
import {
  compileCached,
  type CompileTask,
  isCompiled,
  isParsed,
  parseCached,
  type Parsed,
} from './compile-cached.ts';
import { type Fingerprints, fingerprints } from '../reuse/fingerprints.ts';
import { withCacheTable, type TableStore } from '../reuse/cache-table.ts';
import { DamagedCache, openStore, type Store } from '../reuse/store.ts';
import { digest } from '../reuse/digest.ts';
import {
  catalogueOf,
  compiledInstrument,
  type CompiledInstrument,
  compileParsed,
  type HeldText,
} from './compile.ts';
import { problem } from '../records/load/problem.ts';
import { SOURCES } from '../records/load/provenance.ts';
import type { Addresses } from '../records/ledger/index.ts';
import type { Instrument } from '../records/schema/instrument.ts';
import { type Provenance, wordsFile } from '../records/schema/provenance.ts';

export interface CompiledCorpus {
  instruments: Map<string, CompiledInstrument>;
  /**
   * The source files, with the messages of the parser and the citation resolver. A file that cannot be read carries a fatal
   * message, and its instrument is missing.
   */
  files: VFile[];
}

/** Held texts with their records. */
export interface Texts {
  /** Folder that holds `content/`. */
  root: string;
  records: ReadonlyMap<string, Instrument>;
  provenance: ReadonlyMap<string, Provenance>;
  /** Files that are not written yet, by path below the root; they take precedence over those on disk. */
  unwritten?: ReadonlyMap<string, string | Uint8Array> | undefined;
}

/** Processes that parse and compile texts into the cache in parallel. */
export interface Workers {
  /** @param step called after each text */
  parse(texts: Texts, ids: readonly string[], step: () => void): Promise<void>;
  compile(texts: Texts, ids: readonly string[], step: () => void): Promise<void>;
}

/** From this many texts on, workers are faster: fewer texts are compiled in the time that workers take to start. */
const MIN_TEXTS_FOR_WORKERS = 60;

export interface CompileOptions extends Pick<Texts, 'unwritten'> {
  /** Called with the number of steps that are done: two for each text. */
  onProgress?: (done: number, total: number) => void;
  workers?: Workers;
  /** Compile only these; the others are only parsed, for their anchors. */
  only?: ReadonlySet<string>;
}

/** Whether an instrument has a document: featured instruments do, and all others whose text is held. */
export const hasDocument = ({ id, core }: Instrument, provenance: ReadonlyMap<string, Provenance>): boolean =>
  core === true || provenance.has(id);

/**
 * Compiles every instrument that has a document. One that has not changed and cites nothing that has comes from the cache.
 *
 * @param root folder that holds `content/`
 */
export async function compileAll(
  root: string,
  records: ReadonlyMap<string, Instrument>,
  provenance: ReadonlyMap<string, Provenance>,
  options: CompileOptions = {},
): Promise<CompiledCorpus> {
  try {
    return await compileOnce(root, records, provenance, options);
  } catch (error) {
    // The damaged entry is removed by now.
    if (error instanceof DamagedCache) return compileAll(root, records, provenance, options);
    throw error;
  }
}

async function compileOnce(
  root: string,
  records: ReadonlyMap<string, Instrument>,
  provenance: ReadonlyMap<string, Provenance>,
  { onProgress = () => {}, workers, only, unwritten }: CompileOptions,
): Promise<CompiledCorpus> {
  const texts: Texts = { root, records, provenance, unwritten };
  const store = openTextStore(root);
  const held = [...records.keys()].filter((id) => provenance.has(id));
  let done = 0;
  const step = () => onProgress((done += 1), 2 * held.length);

  // Citations lead to places in other texts: all texts are parsed before any citation is resolved.
  const { parsed, files } = await parseTexts(texts, held, { step, workers, store });
  const anchors = new Map([...parsed].map(([id, text]) => [id, text.anchors]));
  const catalogue = recordingCatalogue(catalogueOf(records.values(), anchors));
  const registry = digest(JSON.stringify(catalogueOf(records.values()).entries));
  const anchorDigests = new Map([...parsed].map(([id, text]) => [id, text.anchorDigest]));

  const tasks = new Map<string, CompileTask>();
  for (const record of records.values()) {
    const text = parsed.get(record.id);
    if (text && (!only || only.has(record.id)))
      tasks.set(record.id, { record, text, catalogue, registry, anchorDigests });
  }
  const distributed = await distribute(workers?.compile, texts, step, () =>
    store ? [...tasks].filter(([, task]) => !isCompiled(store, task)).map(([id]) => id) : [],
  );
  const instruments = new Map<string, CompiledInstrument>();
  for (const record of records.values()) {
    if (!hasDocument(record, provenance)) continue;
    const task = tasks.get(record.id);
    if (task) {
      instruments.set(record.id, await compileCached(store, task));
      if (!distributed.has(record.id)) step();
    } else if (!provenance.has(record.id))
      instruments.set(record.id, compiledInstrument(compileParsed(record, catalogue.catalogue)));
  }
  if (!only) store?.keep();
  return { instruments, files };
}

/** Opens the store, with a table of the small entries that every run reads for each text: whether it was parsed and compiled. */
function openTextStore(root: string): TableStore | undefined {
  const store = openStore(root);
  return store && withCacheTable(store, 'texts', ['parsed', 'compiled']);
}

export interface ParseOptions {
  /** Called after each text. */
  step?: () => void;
  workers?: Workers | undefined;
  store?: Store | undefined;
}

/**
 * Parses texts, or takes the results for the same bytes from the cache.
 *
 * @param ids of held texts
 * @returns parsed texts by id, and their files with the messages of the parser
 */
export async function parseTexts(
  texts: Texts,
  ids: readonly string[],
  { step = () => {}, workers, store = openStore(texts.root) }: ParseOptions = {},
): Promise<{ parsed: Map<string, Parsed>; files: VFile[] }> {
  const prints = fingerprints(store, SOURCES);
  const files: VFile[] = [];
  const parsed = new Map<string, Parsed>();
  const find = (id: string) => sourceOf(texts, id, (name) => prints.find(name));
  const load = (id: string) => sourceOf(texts, id, readNow);
  const distributed = await distribute(workers?.parse, texts, step, async () => {
    const missing: string[] = [];
    for (const id of ids) if (store && !isParsed(store, find(id))) missing.push(id);
    return missing;
  });
  for (const id of ids) {
    const text = find(id);
    files.push(text.file);
    const read = await readUnlessBroken(text.file, () => parseCached(store, text, () => load(id)));
    if (read) parsed.set(id, read);
    if (!distributed.has(id)) step();
  }
  return { parsed, files };
}

/**
 * Lets workers make what the cache lacks, if that is enough to start them for.
 *
 * @returns ids of the texts that were given to workers. A text that a worker failed on is then made in this process, which
 *   reports the error
 */
async function distribute(
  work: Workers['parse'] | undefined,
  texts: Texts,
  step: () => void,
  findMissing: () => Promise<string[]> | string[],
): Promise<ReadonlySet<string>> {
  if (!work) return new Set();
  const missing = await findMissing();
  if (missing.length < MIN_TEXTS_FOR_WORKERS) return new Set();
  await work(texts, missing, step);
  return new Set(missing);
}

/** The addresses of compiled instruments, by id. */
export const addressesOf = (instruments: CompiledCorpus['instruments']): Map<string, Addresses> =>
  new Map([...instruments].map(([id, { addresses }]) => [id, addresses]));

/** The result of reading a file; undefined where the file carries a fatal message, before or after. */
async function readUnlessBroken<T>(file: VFile, read: () => Promise<T>): Promise<T | undefined> {
  const broken = () => file.messages.some((message) => message.fatal);
  if (broken()) return undefined;
  try {
    return await read();
  } catch (error) {
    if (!broken()) throw error;
    return undefined;
  }
}

/**
 * Reads the official text of an instrument from `content/sources/`.
 *
 * @returns its file; one that cannot be read is empty and carries a message
 */
export const heldText = (root: string, id: string, provenance: Provenance): HeldText =>
  sourceOf({ root, provenance: new Map([[id, provenance]]) }, id, readNow);

const readNow = (name: string) => ({ bytes: readFileSync(name) });

/** @param find the digest of a file, its bytes, or both */
function sourceOf(
  { root, provenance: held, unwritten }: Pick<Texts, 'root' | 'provenance' | 'unwritten'>,
  id: string,
  find: (name: string) => Partial<ReturnType<Fingerprints['find']>>,
): HeldText {
  const provenance = held.get(id)!;
  const name = path.join('content', 'sources', id, wordsFile(provenance));
  const file = new VFile({ path: name, value: new Uint8Array() });
  const given = unwritten?.get(name);
  try {
    const { sha256, bytes = '' } =
      given === undefined ? find(path.join(root, name)) : { bytes: new Uint8Array(Buffer.from(given)) };
    if (sha256 !== undefined) file.data.sha256 = sha256;
    file.value = bytes;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    problem(file, 'file', `This file cannot be read (${code}). Restore it (git restore).`);
  }
  return { provenance, file };
}
