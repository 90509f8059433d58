import { readFileSync } from 'node:fs';
import path from 'node:path';
import { VFile } from 'vfile';
import { askedCatalogue } from './asked-catalogue.ts';
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
   * The source files, with what the parser and the citation resolver had to say. A file that cannot be read
   * carries a fatal message, and its instrument is missing.
   */
  files: VFile[];
}

/** Texts that are held, and what is known of them. */
export interface Texts {
  /** Folder that holds `content/`. */
  root: string;
  records: ReadonlyMap<string, Instrument>;
  provenance: ReadonlyMap<string, Provenance>;
  /** Files that are yet to be written, by path below the root: they stand before those that are there. */
  unwritten?: ReadonlyMap<string, string | Uint8Array> | undefined;
}

/** Others that parse and compile texts into the cache, so that they need not be made here one after another. */
export interface Workers {
  /** @param step told of each text that is done */
  parse(texts: Texts, ids: readonly string[], step: () => void): Promise<void>;
  compile(texts: Texts, ids: readonly string[], step: () => void): Promise<void>;
}

/** Texts that are made here in about the time that workers take to start. */
const ENOUGH_FOR_WORKERS = 60;

export interface CompileOptions extends Pick<Texts, 'unwritten'> {
  /** Told how many steps are done: two for each text. */
  tell?: (done: number, total: number) => void;
  workers?: Workers;
  /** Compile only these; of all others it is known where their anchors are. */
  only?: ReadonlySet<string>;
}

/** Has an instrument a document? The seven of this site have, and any other whose text is held. */
export const hasDocument = ({ id, core }: Instrument, provenance: ReadonlyMap<string, Provenance>): boolean =>
  core === true || provenance.has(id);

/**
 * Compile every instrument that has a document.
 * What has not changed since it was last compiled, nor anything it cites, comes from the cache.
 *
 * @param root folder that holds `content/`
 */
export async function compileAll(...given: Parameters<typeof compileOnce>): Promise<CompiledCorpus> {
  try {
    return await compileOnce(...given);
  } catch (error) {
    if (error instanceof DamagedCache) return compileAll(...given);
    throw error;
  }
}

async function compileOnce(
  root: string,
  records: ReadonlyMap<string, Instrument>,
  provenance: ReadonlyMap<string, Provenance>,
  { tell = () => {}, workers, only, unwritten }: CompileOptions = {},
): Promise<CompiledCorpus> {
  const texts: Texts = { root, records, provenance, unwritten };
  const store = openStates(root);
  const held = [...records.keys()].filter((id) => provenance.has(id));
  let done = 0;
  const step = () => tell((done += 1), 2 * held.length);

  // Places in one text are the targets of another: all are parsed before any citation is resolved.
  const { parsed, files } = await parseTexts(texts, held, { step, workers, store });
  const anchors = new Map([...parsed].map(([id, text]) => [id, text.anchors]));
  const catalogue = askedCatalogue(catalogueOf(records.values(), anchors));
  const registry = digest(JSON.stringify(catalogueOf(records.values()).entries));
  const anchorDigests = new Map([...parsed].map(([id, text]) => [id, text.anchorDigest]));

  const tasks = new Map<string, CompileTask>();
  for (const record of records.values()) {
    const text = parsed.get(record.id);
    if (text && (!only || only.has(record.id)))
      tasks.set(record.id, { record, text, catalogue, registry, anchorDigests });
  }
  const made = await giveOut(workers?.compile, texts, step, () =>
    store ? [...tasks].filter(([, task]) => !isCompiled(store, task)).map(([id]) => id) : [],
  );
  const instruments = new Map<string, CompiledInstrument>();
  for (const record of records.values()) {
    if (!hasDocument(record, provenance)) continue;
    const task = tasks.get(record.id);
    if (task) {
      instruments.set(record.id, await compileCached(store, task));
      if (!made.has(record.id)) step();
    } else if (!provenance.has(record.id))
      instruments.set(record.id, compiledInstrument(compileParsed(record, catalogue.catalogue)));
  }
  if (!only) store?.keep();
  return { instruments, files };
}

/** What every run asks of each text: whether it was parsed and compiled, and of what. */
function openStates(root: string): TableStore | undefined {
  const store = openStore(root);
  return store && withCacheTable(store, 'texts', ['parsed', 'compiled']);
}

export interface ParseOptions {
  /** Told of each text that is done. */
  step?: () => void;
  workers?: Workers | undefined;
  store?: Store | undefined;
}

/**
 * Parse texts, or take what was learnt from the same bytes before.
 *
 * @param ids of texts that are held
 * @returns parsed texts by id, and their files with what the parser had to say
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
  const made = await giveOut(workers?.parse, texts, step, async () => {
    const missing: string[] = [];
    for (const id of ids) if (store && !isParsed(store, find(id))) missing.push(id);
    return missing;
  });
  for (const id of ids) {
    const text = find(id);
    files.push(text.file);
    const read = await readable(text.file, () => parseCached(store, text, () => load(id)));
    if (read) parsed.set(id, read);
    if (!made.has(id)) step();
  }
  return { parsed, files };
}

/**
 * Have workers make what the cache does not hold, where it is enough to start them for.
 *
 * @returns ids of the texts that were given out. What a worker could not make is made here, where its error is seen
 */
async function giveOut(
  work: Workers['parse'] | undefined,
  texts: Texts,
  step: () => void,
  findMissing: () => Promise<string[]> | string[],
): Promise<ReadonlySet<string>> {
  if (!work) return new Set();
  const missing = await findMissing();
  if (missing.length < ENOUGH_FOR_WORKERS) return new Set();
  await work(texts, missing, step);
  return new Set(missing);
}

/** What compiled instruments give out, by instrument. */
export const addressesOf = (instruments: CompiledCorpus['instruments']): Map<string, Addresses> =>
  new Map([...instruments].map(([id, { addresses }]) => [id, addresses]));

/** What reading a file gives; nothing where it carries a fatal message, before or after. */
async function readable<T>(file: VFile, read: () => Promise<T>): Promise<T | undefined> {
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
 * The official text of an instrument, read from `content/sources/`.
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
