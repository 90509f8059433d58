import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { VFile } from 'vfile';
import { compileCached, parseCached } from './cache/compile-cached.ts';
import { DamagedCache, openStore } from './cache/store.ts';
import { digest } from './digest.ts';
import {
  catalogueOf,
  compiledInstrument,
  type CompiledInstrument,
  compileParsed,
  type HeldText,
} from './compile.ts';
import { problem } from './load/problem.ts';
import type { Addresses } from './ledger/index.ts';
import type { Instrument } from './schema/instrument.ts';
import type { Provenance } from './schema/provenance.ts';

export interface CompiledCorpus {
  instruments: Map<string, CompiledInstrument>;
  /**
   * The source files, with what the parser and the citation resolver had to say. A file that cannot be read
   * carries a fatal message, and its instrument is missing.
   */
  files: VFile[];
}

/**
 * Compile every instrument that has a document: the seven of this site, and any other whose text is held.
 * What has not changed since it was last compiled, nor anything it cites, comes from the cache.
 *
 * @param root folder that holds `content/`
 * @param tell told how many steps are done: two for each text
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
  tell: (done: number, total: number) => void = () => {},
): Promise<CompiledCorpus> {
  const store = openStore(root);
  const held = [...records.keys()].filter((id) => provenance.has(id));
  const files: VFile[] = [];
  let done = 0;
  const step = () => tell((done += 1), 2 * held.length);

  // Places in one text are the targets of another: all are parsed before any citation is resolved.
  const parsed = new Map<string, Awaited<ReturnType<typeof parseCached>>>();
  for (const id of held) {
    const load = () => heldText(root, id, provenance.get(id)!);
    const text = await load();
    files.push(text.file);
    const read = await readable(text.file, () => parseCached(store, text, load));
    if (read) parsed.set(id, read);
    step();
  }
  const anchors = new Map([...parsed].map(([id, text]) => [id, text.anchors]));
  const catalogue = catalogueOf(records.values(), anchors);
  const registry = digest(JSON.stringify(catalogueOf(records.values()).entries));
  const anchorDigests = new Map([...parsed].map(([id, text]) => [id, text.anchorDigest]));

  const instruments = new Map<string, CompiledInstrument>();
  for (const record of records.values()) {
    const text = parsed.get(record.id);
    if (text) {
      instruments.set(
        record.id,
        await compileCached(store, { record, text, catalogue, registry, anchorDigests }),
      );
      step();
    } else if (record.core && !provenance.has(record.id))
      instruments.set(record.id, compiledInstrument(compileParsed(record, catalogue)));
  }
  return { instruments, files };
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
export async function heldText(root: string, id: string, provenance: Provenance): Promise<HeldText> {
  const name = path.join(root, 'content', 'sources', id, provenance.file);
  const file = new VFile({ path: path.relative(root, name), value: new Uint8Array() });
  try {
    file.value = new Uint8Array(await readFile(name));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    problem(file, 'file', `This file cannot be read (${code}). Restore it (git restore).`);
  }
  return { provenance, file };
}
