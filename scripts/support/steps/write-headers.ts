import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes the path that the site is published under into `_headers`, which some hosts read.
 *
 * @param dist folder of the site
 * @param base that path, without a slash at the end
 */
export async function writeHeaders(dist: string, base: string): Promise<void> {
  const file = path.join(dist, '_headers');
  const headers = await readFile(file, 'utf8');
  await writeFile(file, headers.replace(/^(?=\/_astro\/)/m, base));
}
