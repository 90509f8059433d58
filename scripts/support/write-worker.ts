/** Bundles the service worker of a built site, with the list of files that it stores and their digests. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import browserslistToEsbuild from 'browserslist-to-esbuild';
import { build } from 'esbuild';
import type { PrecacheEntry } from 'workbox-precaching';

const root = path.join(import.meta.dirname, '..', '..');

/** Astro's assets and Pagefind's parts carry a hash of their content in their names, so they need no revision. */
const HASHED = /^(?:_astro\/|pagefind\/(?:\d+\/)?(?:index|filter|fragment)\/)/;

/**
 * Writes the service worker `sw.js` of a built site.
 *
 * @param dist folder of the site
 * @param stored files that every visit stores, by their path from the root of the site
 */
export async function writeWorker(dist: string, stored: ReadonlySet<string>): Promise<void> {
  const entries = await Promise.all([...stored].toSorted().map((name) => entryOf(dist, name)));
  await writeFile(path.join(dist, 'sw.js'), await workerCode(entries));
}

/** The bundled code of the service worker. @param entries the files that it stores */
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
 * A file to store, with its digest. A browser refuses a file of another digest and keeps the version before: during an upload
 * the new worker may be on the server before its pages.
 */
async function entryOf(dist: string, url: string): Promise<PrecacheEntry> {
  const sha256 = createHash('sha256')
    .update(await readFile(path.join(dist, url)))
    .digest('base64');
  return { url, revision: HASHED.test(url) ? null : sha256, integrity: `sha256-${sha256}` };
}
