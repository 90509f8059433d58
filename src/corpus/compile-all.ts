import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { VFile } from 'vfile';
import {
  catalogueOf,
  type CompiledInstrument,
  compileParsed,
  type HeldText,
  type ParsedText,
  parseHeld,
} from './compile.ts';
import type { Instrument } from './schema/instrument.ts';
import type { Provenance } from './schema/provenance.ts';

export interface CompiledCorpus {
  instruments: Map<string, CompiledInstrument>;
  /** The source files, with what the parser and the citation resolver had to say. */
  files: VFile[];
}

/**
 * Compile every instrument that has a document: the seven of this site, and any other whose text is held.
 *
 * @param root folder that holds `content/`
 */
export async function compileAll(
  root: string,
  records: ReadonlyMap<string, Instrument>,
  provenance: ReadonlyMap<string, Provenance>,
): Promise<CompiledCorpus> {
  // Places in one text are the targets of another: all are parsed before any citation is resolved.
  const parsed = new Map<string, ParsedText>();
  for (const record of records.values()) {
    const origin = provenance.get(record.id);
    if (origin) parsed.set(record.id, await parseHeld(await heldText(root, record.id, origin)));
  }
  const trees = new Map([...parsed].map(([id, { tree }]) => [id, tree]));
  const catalogue = catalogueOf(records.values(), trees);
  const instruments = new Map<string, CompiledInstrument>();
  for (const record of records.values()) {
    const text = parsed.get(record.id);
    if (text || record.core) instruments.set(record.id, compileParsed(record, catalogue, text));
  }
  const files = [...parsed.values()].map(({ held }) => held.file);
  return { instruments, files };
}

/** The official text of an instrument, read from `content/sources/`. */
export async function heldText(root: string, id: string, provenance: Provenance): Promise<HeldText> {
  return { provenance, file: new VFile(await readSourceFile(root, id, provenance)) };
}

async function readSourceFile(root: string, id: string, { file }: Provenance) {
  const name = path.join(root, 'content', 'sources', id, file);
  return { path: path.relative(root, name), value: new Uint8Array(await readFile(name)) };
}
