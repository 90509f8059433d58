/** Writes the service worker of a built site: its code, and what it stores with digests. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import browserslistToEsbuild from 'browserslist-to-esbuild';
import { build } from 'esbuild';
import type { PrecacheEntry } from 'workbox-precaching';

const root = path.join(import.meta.dirname, '..', '..');

/** Astro's assets and Pagefind's parts carry a hash in their names: such a name never has other content. */
const HASHED = /^(?:_astro\/|pagefind\/(?:\d+\/)?(?:index|filter|fragment)\/)/;

/**
 * @param dist folder of the site
 * @param stored files that every visit stores, by their path from it
 */
export async function writeWorker(dist: string, stored: ReadonlySet<string>): Promise<void> {
  const entries = await Promise.all([...stored].toSorted().map((name) => entryOf(dist, name)));
  await writeFile(path.join(dist, 'sw.js'), await workerCode(entries));
}

/** @param entries what the worker stores */
export async function workerCode(entries: readonly PrecacheEntry[]): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'src', 'offline', 'sw.ts')],
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    target: browserslistToEsbuild(),
    define: {
      'process.env.NODE_ENV': '"production"',
      'self.STORED_FILES': JSON.stringify(entries),
    },
  });
  return outputFiles.map(({ text }) => text).join('');
}

/**
 * With its digest, a file of another version is refused, and the version before stays: an upload may have sent this worker
 * ahead of the pages.
 */
async function entryOf(dist: string, url: string): Promise<PrecacheEntry> {
  const sha256 = createHash('sha256')
    .update(await readFile(path.join(dist, url)))
    .digest('base64');
  return { url, revision: HASHED.test(url) ? null : sha256, integrity: `sha256-${sha256}` };
}
