/**
 * `npm run portable [DIST]`: the site for a USB stick, in `dist-portable/` and as one zip that the built site
 * offers on its offline page. An edition that would be the same again is left as it is.
 */
import { statSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openStore } from '../src/reuse/store.ts';
import { digest } from '../src/reuse/digest.ts';
import { filesIn } from '../src/reuse/files/files-in.ts';
import { instrumentOfContent } from '../src/reuse/files/instrument-of-content.ts';
import { loadContent } from '../src/records/load/index.ts';
import { loadInstruments } from '../src/records/load/instruments.ts';
import { loadProvenance } from '../src/records/load/provenance.ts';
import type { PortableEdition } from '../src/offline/names.ts';
import { type Files, portableEdition, zipEdition } from '../src/portable/edition.ts';
import { isUntouched, readManifest, stamped, writeManifest } from '../src/rendering/kept-pages.ts';
import { publishedUnder } from '../src/rendering/published-under.ts';
import { searchIndex } from '../src/search/index/corpus-index.ts';
import { publishedHome } from './support/published-home.ts';
import { PORTABLE_MANIFEST, renderVersion } from './support/render.ts';

/** Bytes of a site that is carried whole; of a larger one the chosen instruments are (`usb` in the site file), and links lead to the site for the rest. */
const WHOLE = 150_000_000;

/** What other steps of a build make at the same time; the edition has nothing of it. */
const BESIDE = /^(?:tai-ve\/|sw\.js$|sitemap[^/]*\.xml$|ngoai-tuyen\/[^/]+\.json$)/;

const root = process.cwd();
const dist = path.resolve(process.argv[2] ?? 'dist');
const { base } = await publishedUnder(path.join(root, 'content'));
const target = path.join(root, 'dist-portable');

const folder = path.join(root, 'content');
const { instruments, site: settings } = await loadInstruments(folder);
/** Of the zip, and of the one folder in it. */
const FOLDER = settings.id;
const ZIP = `tai-ve/${FOLDER}.zip`;
const { provenance } = await loadProvenance(folder);
const names = (await filesIn(dist)).filter((name) => !BESIDE.test(name));
if (!names.includes('index.html') || !names.includes('pagefind/pagefind.js')) {
  console.error(`${dist} holds no built site with its index. Run \`npm run build\` first.`);
  process.exit(1);
}
const chosen = new Set(
  [...instruments.values()].filter(({ editions }) => editions?.includes('usb')).map(({ id }) => id),
);
const whole = weighsAtMost(WHOLE);
const isLeftOut = (file: string) => {
  const [, id] = /^van-ban\/([^/]+)\//.exec(file) ?? [];
  return id !== undefined && !chosen.has(id);
};
const site: Files = new Map();
for (const name of names) {
  if (!whole && (isLeftOut(name) || name.startsWith('pagefind/'))) continue;
  site.set(name, await readFile(path.join(dist, name)));
}
const key = digest(JSON.stringify([renderVersion({}), whole, digestsOf(site), whole ? [] : await ofCore()]));
if (!isUntouched(target, readManifest(PORTABLE_MANIFEST), key)) await make();
const zip = await readFile(path.join(target, `${FOLDER}.zip`));

// The day of the newest text or fact, so that the same content gives the same bytes on any day.
const days = [
  ...[...provenance.values()].map(({ received }) => received),
  ...[...instruments.values()].map(({ status }) => status.asOf),
];
const record: PortableEdition = {
  path: ZIP,
  bytes: zip.length,
  sha256: digest(zip),
  date: days.toSorted().at(-1) ?? '',
};
await write(path.join(dist, ZIP), zip);
await write(path.join(dist, 'ngoai-tuyen', 'ban-di-dong.json'), JSON.stringify(record));
console.log(`dist-portable/: zip ${Math.round(record.bytes / 1000)} kB, sha256 ${record.sha256}.`);

/** Does the site weigh so many bytes or less? Of a large one not every file need be asked. */
function weighsAtMost(bytes: number): boolean {
  let sum = 0;
  return names.every((name) => (sum += statSync(path.join(dist, name)).size) <= bytes);
}

/** Make the edition anew, and note what it was made of. */
async function make(): Promise<void> {
  // Its search finds what it holds.
  if (!whole)
    for await (const file of searchIndex(await loadContent(root), { only: chosen }))
      site.set(`pagefind/${file.path}`, file.content);
  const home = publishedHome(new TextDecoder().decode(site.get('index.html')));
  const edition = await portableEdition(site, {
    root,
    dist,
    base,
    ...(whole ? {} : { leftOut: { has: isLeftOut, ...(home ? { home } : {}) } }),
    store: openStore(root, { name: 'portable', code: 'src/{portable,site}/**/*.ts' }),
  });
  const files: Files = new Map([...edition, [`${FOLDER}.zip`, zipEdition(edition, FOLDER)]]);
  const fresh = `${target}.new`;
  await rm(fresh, { recursive: true, force: true });
  for (const [name, content] of files) await write(path.join(fresh, name), content);
  await rm(PORTABLE_MANIFEST, { force: true });
  await rm(target, { recursive: true, force: true });
  await rename(fresh, target);
  writeManifest(PORTABLE_MANIFEST, {
    version: key,
    files: stamped(
      [...files.keys()].map((file) => ({ file, key })),
      target,
    ),
  });
}

function digestsOf(files: Files): [name: string, sha256: string][] {
  return [...files].map(([name, content]) => [name, digest(content)]);
}

/** What the search of an edition with chosen instruments alone is made of: their files in `content/`, and those about all. */
async function ofCore(): Promise<[name: string, sha256: string][]> {
  const files: Files = new Map();
  for (const name of await filesIn(folder)) {
    const id = instrumentOfContent(name);
    if (id === undefined || chosen.has(id)) files.set(name, await readFile(path.join(folder, name)));
  }
  return digestsOf(files);
}

async function write(file: string, content: Uint8Array | string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}
