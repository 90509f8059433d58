import path from 'node:path';
import type { VFile } from 'vfile';
import { openStore } from '../../reuse/store.ts';
import { everydaySchema, type EverydayWord } from '../schema/everyday.ts';
import { readTableFile } from './files.ts';
import { readTable } from './records.ts';

/** Everyday words for legal ones that editors have written down; none, where there is no such file. */
export async function loadEveryday(folder: string): Promise<{ words: EverydayWord[]; files: VFile[] }> {
  const file = await readTableFile(path.join(folder, 'everyday.yaml'));
  return {
    words: readTable(openStore(path.dirname(folder)), file, everydaySchema, [])?.value ?? [],
    files: [file],
  };
}
