/**
 * `npm run portable [DIST]`: the site for a USB stick, in `dist-portable/` and as one zip that the built site
 * offers on its offline page.
 */
import { glob, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadContent } from '../src/corpus/load/index.ts';
import type { PortableEdition } from '../src/offline/names.ts';
import { type Files, portableEdition, zipEdition } from '../src/portable/edition.ts';

const FOLDER = 'lien-ket-vung';
const ZIP = `tai-ve/${FOLDER}.zip`;

const root = process.cwd();
const dist = path.resolve(process.argv[2] ?? 'dist');
const base = (process.env['BASE_PATH'] ?? '').replace(/\/$/, '');
const target = path.join(root, 'dist-portable');

const site: Files = new Map();
for await (const name of glob('**/*', { cwd: dist })) {
  const file = path.join(dist, name);
  if ((await stat(file)).isFile()) site.set(name.split(path.sep).join('/'), await readFile(file));
}
if (!site.has('index.html') || !site.has('pagefind/pagefind.js')) {
  console.error(`${dist} holds no built site with its index. Run \`npm run build\` first.`);
  process.exit(1);
}

const edition = await portableEdition(site, root, dist, base);
const { zip, sha256 } = zipEdition(edition, FOLDER);

// The day of the newest text or fact, so that the same content gives the same bytes on any day.
const { provenance, instruments } = await loadContent(root);
const days = [
  ...[...provenance.values()].map(({ received }) => received),
  ...[...instruments.values()].map(({ status }) => status.asOf),
];
const record: PortableEdition = {
  path: ZIP,
  bytes: zip.length,
  sha256,
  date: days.toSorted().at(-1) ?? '',
};
const fresh = `${target}.new`;
await rm(fresh, { recursive: true, force: true });
for (const [name, content] of edition) await write(path.join(fresh, name), content);
await write(path.join(fresh, `${FOLDER}.zip`), zip);
await rm(target, { recursive: true, force: true });
await rename(fresh, target);
await write(path.join(dist, ZIP), zip);
await write(path.join(dist, 'ngoai-tuyen', 'ban-di-dong.json'), JSON.stringify(record));
console.log(
  `dist-portable/: ${edition.size} files; zip ${Math.round(zip.length / 1000)} kB, sha256 ${sha256}.`,
);

async function write(file: string, content: Uint8Array | string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}
