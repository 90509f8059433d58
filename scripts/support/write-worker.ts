/** Writes the service worker of a built site: its code, and what it stores with digests. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import browserslistToEsbuild from 'browserslist-to-esbuild';
import { build } from 'esbuild';
import { injectManifest } from 'workbox-build';

const root = path.join(import.meta.dirname, '..', '..');

/**
 * @param dist folder of the site
 * @param stored files that every visit stores, by their path from it
 */
export async function writeWorker(dist: string, stored: ReadonlySet<string>): Promise<void> {
  await mkdir(path.join(root, '.cache'), { recursive: true });
  const work = await mkdtemp(path.join(root, '.cache', 'sw-'));
  try {
    const source = path.join(work, 'sw.js');
    await build({
      entryPoints: [path.join(root, 'src', 'offline', 'sw.ts')],
      outfile: source,
      bundle: true,
      minify: true,
      format: 'iife',
      target: browserslistToEsbuild(),
      define: { 'process.env.NODE_ENV': '"production"' },
    });
    await injectManifest({
      swSrc: source,
      swDest: path.join(dist, 'sw.js'),
      globDirectory: dist,
      injectionPoint: 'self.STORED_FILES',
      // Only what is stored is read: the rest of a large site is gigabytes.
      globPatterns: [...stored].map(asPattern),
      manifestTransforms: [
        async (entries) => ({
          // With its digest, a file of another version is refused, and the version before stays: an upload may have sent
          // this worker ahead of the pages.
          manifest: await Promise.all(
            entries
              .filter(({ url }) => stored.has(url))
              .map(async (entry) => ({ ...entry, integrity: await integrityOf(dist, entry.url) })),
          ),
          warnings: [],
        }),
      ],
      // The site is stored whole by decision of the plan, not by the size of its files.
      maximumFileSizeToCacheInBytes: 50_000_000,
      // Astro's assets and Pagefind's parts carry a hash in their names.
      dontCacheBustURLsMatching: /^(?:_astro\/|pagefind\/(?:\d+\/)?(?:index|filter|fragment)\/)/,
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** What a browser holds a file against. */
async function integrityOf(dist: string, name: string): Promise<string> {
  const content = await readFile(path.join(dist, name));
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}

/** A file name as a pattern that means it alone. */
function asPattern(name: string): string {
  return name.replace(/[\\*?[\]{}()!+@]/g, '\\$&');
}
