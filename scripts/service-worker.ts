/** `service-worker.ts [DIST]`: give the built site its service worker and the list for the offline page. */
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import browserslistToEsbuild from 'browserslist-to-esbuild';
import { build } from 'esbuild';
import { injectManifest } from 'workbox-build';
import { filesIn, sizesOf } from '../src/reuse/files/files-in.ts';
import { instrumentTypes } from '../src/records/schema/index.ts';
import { loadInstruments } from '../src/records/load/instruments.ts';
import type { Catalogue } from '../src/offline/names.ts';
import { offlinePlan, sizeOf, type SiteFile } from '../src/offline/plan.ts';

/** What the offline page reads; stored with it. */
const CATALOGUE = 'ngoai-tuyen/danh-muc.json';

const root = process.cwd();
const dist = path.resolve(process.argv[2] ?? 'dist');

const names = await filesIn(dist);
const sizes = sizesOf(dist, names);
const files = names.map((name, at): SiteFile => ({ path: name, bytes: sizes[at] ?? 0 }));

const { instruments } = await loadInstruments(path.join(root, 'content'));
const chosen = new Set(
  [...instruments.values()].filter(({ editions }) => editions?.includes('offline')).map(({ id }) => id),
);
const { precache, groups } = offlinePlan(files, chosen);

const nameOf = (id: string) => {
  const record = instruments.get(id);
  if (!record) return 'Chỉ mục tìm kiếm';
  // Numbers begin anew every year.
  const year =
    record.date && !record.number.includes(record.date.slice(0, 4)) ? ` (${record.date.slice(0, 4)})` : '';
  return `${instrumentTypes[record.type].label} ${record.number}${year}`;
};
const catalogue: Catalogue = {
  stored: { files: precache.length, bytes: sizeOf(precache) },
  groups: groups.map(({ id, files: members }) => ({
    id,
    name: nameOf(id),
    bytes: sizeOf(members),
    files: members.map(({ path: name }) => name),
  })),
};
await writeFile(path.join(dist, CATALOGUE), JSON.stringify(catalogue));

const stored = new Set([...precache.map(({ path: name }) => name), CATALOGUE]);
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
            .map(async (entry) => ({ ...entry, integrity: await integrityOf(entry.url) })),
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

console.log(
  `${catalogue.stored.files} files (${Math.round(catalogue.stored.bytes / 1000)} kB) are stored for reading offline.`,
);

/** What a browser holds a file against. */
async function integrityOf(name: string): Promise<string> {
  const content = await readFile(path.join(dist, name));
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}

/** A file name as a pattern that means it alone. */
function asPattern(name: string): string {
  return name.replace(/[\\*?[\]{}()!+@]/g, '\\$&');
}
