import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** The paths of all files in a folder and its subfolders, from that folder, with "/"; sorted. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  // Computed once for each folder: for each file of a large site it would take longer than finding the files.
  const prefixes = new Map<string, string>();
  const prefixOf = (parent: string) => {
    const below = path.relative(folder, parent).split(path.sep).join('/');
    return below === '' ? '' : `${below}/`;
  };
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const prefix = prefixes.get(parentPath) ?? prefixOf(parentPath);
      prefixes.set(parentPath, prefix);
      return `${prefix}${name}`;
    })
    .toSorted();
}

/** The sizes of files in bytes, in their order. Synchronous: a promise for each file of a large site takes four times as long. */
export const sizesOf = (folder: string, names: readonly string[]): number[] =>
  names.map((name) => statSync(path.join(folder, name)).size);
