import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Manifest } from '../../../src/rendering/manifest.ts';
import { fillSizes, findSizes, sizeWords } from '../../../src/rendering/sizes.ts';

/**
 * Writes the size of each download into the pages that offer it. Pages that were taken over from the last site have the sizes
 * already and are not read.
 *
 * @param dist folder of the site
 * @returns what was done, in a line
 * @throws Error when a page offers a file that is not there
 */
export async function writeSizes(dist: string, { files }: Manifest): Promise<string> {
  let written = 0;
  for (const { file: name, taken } of files) {
    if (taken || path.posix.basename(name) !== 'index.html') continue;
    const page = path.join(dist, name);
    const html = await readFile(page, 'utf8');
    const sizes = new Map<string, string>();
    for (const file of findSizes(html)) {
      const found = await stat(path.join(dist, file)).catch(() => undefined);
      if (!found) throw new Error(`${name} offers ${file}, which was not built`);
      sizes.set(file, sizeWords(found.size));
    }
    if (sizes.size === 0) continue;
    await writeFile(page, fillSizes(html, sizes));
    written += sizes.size;
  }
  return `${written} sizes of downloads written.`;
}
