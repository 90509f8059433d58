import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { VFile } from 'vfile';
import { catalogueOf, compileInstrument, type CompiledInstrument } from './compile.ts';
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
  const catalogue = catalogueOf(records.values());
  const instruments = new Map<string, CompiledInstrument>();
  const files: VFile[] = [];
  for (const record of records.values()) {
    const origin = provenance.get(record.id);
    if (!origin && !record.core) continue;
    const held = origin && {
      provenance: origin,
      file: new VFile(await readSourceFile(root, record.id, origin)),
    };
    if (held) files.push(held.file);
    instruments.set(record.id, await compileInstrument(record, catalogue, held));
  }
  return { instruments, files };
}

async function readSourceFile(root: string, id: string, { file }: Provenance) {
  const name = path.join(root, 'content', 'sources', id, file);
  return { path: path.relative(root, name), value: new Uint8Array(await readFile(name)) };
}
