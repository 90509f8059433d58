import { existsSync } from 'node:fs';
import path from 'node:path';
import type { VFile } from 'vfile';
import { everydaySchema, type EverydayWord } from '../schema/everyday.ts';
import { readContentFile } from './files.ts';
import { readYaml } from './yaml.ts';

/** Everyday words for legal ones that editors have written down; none, where there is no such file. */
export async function loadEveryday(folder: string): Promise<{ words: EverydayWord[]; files: VFile[] }> {
  const name = path.join(folder, 'everyday.yaml');
  if (!existsSync(name)) return { words: [], files: [] };
  const file = await readContentFile(name);
  return { words: readYaml(file, everydaySchema)?.value ?? [], files: [file] };
}
