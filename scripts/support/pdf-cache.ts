import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { digest } from '../../src/reuse/digest.ts';

/** A cached PDF. Its name ends with the sha256 of its bytes. */
export interface CachedPdf {
  name: string;
  bytes: Uint8Array;
}

/**
 * Reads the PDF of a key.
 *
 * @returns undefined where there is none, or where its bytes no longer have the digest in its name
 */
export async function readPdfCache(folder: string, key: string): Promise<CachedPdf | undefined> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${key}-`)) continue;
    const bytes = await readFile(path.join(folder, name));
    if (name === nameOf(key, bytes)) return { name, bytes };
  }
  return undefined;
}

/** Writes the PDF of a key: under another name first, so that half a file is never taken for a whole one. */
export async function writePdfCache(folder: string, key: string, bytes: Uint8Array): Promise<CachedPdf> {
  const name = nameOf(key, bytes);
  const place = path.join(folder, name);
  await writeFile(`${place}.new`, bytes);
  await rename(`${place}.new`, place);
  return { name, bytes };
}

const nameOf = (key: string, bytes: Uint8Array) => `${key}-${digest(bytes)}.pdf`;
