import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { digest } from '../../src/reuse/digest.ts';

/** A file that was made before. Its name ends with the sha256 of its bytes. */
export interface CachedPdf {
  name: string;
  bytes: Uint8Array;
}

/**
 * What was kept under a key.
 *
 * @returns nothing where there is none, or one that was damaged since: it is made again
 */
export async function fromPdfCache(folder: string, key: string): Promise<CachedPdf | undefined> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${key}-`)) continue;
    const bytes = await readFile(path.join(folder, name));
    if (name === nameOf(key, bytes)) return { name, bytes };
  }
  return undefined;
}

/** Keep a file under a key. Written beside and then renamed, so that half a file is never taken for a whole one. */
export async function toPdfCache(folder: string, key: string, bytes: Uint8Array): Promise<CachedPdf> {
  const name = nameOf(key, bytes);
  const place = path.join(folder, name);
  await writeFile(`${place}.new`, bytes);
  await rename(`${place}.new`, place);
  return { name, bytes };
}

const nameOf = (key: string, bytes: Uint8Array) => `${key}-${digest(bytes)}.pdf`;
