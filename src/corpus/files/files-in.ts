import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** Every file of a folder and the folders in it, by its path from there with "/"; sorted. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted();
}

/** Bytes of files, in their order. Asked one by one and at once: a promise for each of a large site takes four times as long. */
export const sizesOf = (folder: string, names: readonly string[]): number[] =>
  names.map((name) => statSync(path.join(folder, name)).size);
