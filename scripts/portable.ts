/**
 * `npm run portable [-- DIST]`: makes the portable edition of the site, for a USB stick: the folder `dist-portable/`, and a zip
 * of it that the built site offers on its offline page. An edition whose inputs have not changed is not made again.
 *
 * `npm run portable -- --kind nghi-dinh --year 2026 …` makes an edition of chosen instruments, in `dist-portable-chon/`;
 * `--sizes` only prints how large it would be.
 */
import { statSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { digest } from '../src/reuse/digest.ts';
import { filesIn } from '../src/reuse/files/files-in.ts';
import { instrumentOfContent } from '../src/reuse/files/instrument-of-content.ts';
import { instrumentOfSiteFile } from '../src/reuse/files/instrument-of-site-file.ts';
import { loadContent } from '../src/records/load/index.ts';
import { loadInstruments } from '../src/records/load/instruments.ts';
import { loadProvenance } from '../src/records/load/provenance.ts';
import type { PortableEdition } from '../src/offline/names.ts';
import { bytesInWords } from '../src/offline/bytes-in-words.ts';
import { type Files, portableEdition, zipEdition } from '../src/portable/edition.ts';
import { isUntouched, readManifest, withStamps, writeManifest } from '../src/rendering/manifest.ts';
import { loadPublished } from '../src/rendering/published-under.ts';
import { searchIndex } from '../src/search/index/corpus-index.ts';
import { type Criteria, criteriaSchema, isSelected } from '../src/records/schema/index.ts';
import { readArguments, exitWithUsage } from './support/arguments.ts';
import { canonicalHome } from './support/canonical-home.ts';
import { PORTABLE_MANIFEST, renderVersion } from './support/render.ts';

/**
 * Bytes up to which an edition holds the whole site. Of a larger site it holds the instruments that `usb` of the site file
 * chooses, and links to all others lead to the published site.
 */
const MAX_WHOLE_BYTES = 150_000_000;

/** Files that other steps of a build write at the same time; none of them belongs in the edition. */
const OTHER_STEPS = /^(?:tai-ve\/|sw\.js$|sitemap[^/]*\.xml$|ngoai-tuyen\/[^/]+\.json$)/;

const root = process.cwd();
const USAGE =
  'npm run portable -- [--kind LOẠI] [--issuer CƠ_QUAN] [--year NĂM] [--subject CHỦ_ĐỀ] [--id MÃ] [--sizes]; mỗi lựa chọn lặp lại được';
const many = { type: 'string', multiple: true } as const;
const { positionals, values } = readArguments(USAGE, {
  allowPositionals: true,
  options: { kind: many, issuer: many, year: many, subject: many, id: many, sizes: { type: 'boolean' } },
});
const { kind, issuer, year, subject, id: ids, sizes } = values;
const given = {
  ...(kind ? { kinds: kind } : {}),
  ...(issuer ? { issuers: issuer } : {}),
  ...(year ? { years: year.map(Number) } : {}),
  ...(subject ? { subjects: subject } : {}),
  ...(ids ? { ids } : {}),
};
/** The choice of the command line; without one, the site file chooses. */
const criteria = Object.keys(given).length > 0 ? readCriteria(given) : undefined;
const dist = path.resolve(positionals[0] ?? 'dist');
const { base } = await loadPublished(path.join(root, 'content'));
const target = path.join(root, criteria ? 'dist-portable-chon' : 'dist-portable');

const folder = path.join(root, 'content');
const { instruments, site: settings } = await loadInstruments(folder);
/** Name of the zip, without its extension, and of the one folder in it. */
const FOLDER = settings.id;
const ZIP = `tai-ve/${FOLDER}.zip`;
const { provenance } = await loadProvenance(folder);
const names = (await filesIn(dist).catch((): string[] => [])).filter((name) => !OTHER_STEPS.test(name));
if (!names.includes('index.html') || !names.includes('pagefind/pagefind.js')) {
  console.error(`Không có trang đã dựng ở ${dist}. Chạy npm run build trước.`);
  process.exit(1);
}
const chosen = new Set(
  [...instruments.values()]
    .filter((record) => (criteria ? isSelected(record, criteria) : record.editions?.includes('usb')))
    .map(({ id }) => id),
);
if (criteria && chosen.size === 0) exitWithUsage('Không có văn bản nào hợp với lựa chọn ấy.', USAGE);
if (criteria || sizes) printSizes();
if (sizes) process.exit(0);
const isWhole = !criteria && weighsAtMost(MAX_WHOLE_BYTES);
const isLeftOut = (file: string) => {
  const id = instrumentOfSiteFile(file);
  return id !== undefined && !chosen.has(id);
};
const site: Files = new Map();
for (const name of names) {
  if (!isWhole && (isLeftOut(name) || name.startsWith('pagefind/'))) continue;
  site.set(name, await readFile(path.join(dist, name)));
}
const key = digest(
  JSON.stringify([renderVersion({}), isWhole, digestsOf(site), isWhole ? [] : await contentDigests()]),
);
const manifestFile = criteria ? `${target}.json` : PORTABLE_MANIFEST;
if (!isUntouched(target, readManifest(manifestFile), key)) await writeEdition();
const zip = await readFile(path.join(target, `${FOLDER}.zip`));

if (criteria) {
  console.log(`${path.basename(target)}/: ${chosen.size} văn bản, tệp nén ${bytesInWords(zip.length)}.`);
  process.exit(0);
}

// The date of the newest text or fact, not of today, so that the same content always gives the same bytes.
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

/** Checks the options of the command line, such as that the kind of instrument exists. */
function readCriteria(given: Record<string, unknown>): Criteria {
  const { success, data, error } = criteriaSchema.safeParse(given);
  if (success) return data;
  const valueAt = (steps: readonly PropertyKey[]) =>
    steps.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown>)[step], given);
  const wrong = error.issues.map((issue) => `"${String(valueAt(issue.path))}"`);
  return exitWithUsage(
    `Không hiểu lựa chọn ${wrong.join(', ')}. Loại văn bản viết như "nghi-dinh", "thong-tu".`,
    USAGE,
  );
}

/** Prints how large the chosen texts are. */
function printSizes(): void {
  const weights = new Map<string, number>();
  let frame = 0;
  for (const name of names) {
    const { size } = statSync(path.join(dist, name));
    const id = instrumentOfSiteFile(name);
    if (id === undefined) frame += name.startsWith('pagefind/') ? 0 : size;
    else if (chosen.has(id)) weights.set(id, (weights.get(id) ?? 0) + size);
  }
  const heaviest = [...weights].toSorted(([, left], [, right]) => right - left).slice(0, 10);
  const sum = [...weights.values()].reduce((left, right) => left + right, 0);
  console.log(
    [
      `${chosen.size} trong ${instruments.size} văn bản: ${bytesInWords(sum)} trước khi nén, cộng ${bytesInWords(frame)} của trang; chỉ mục tìm kiếm làm riêng cho các văn bản ấy.`,
      ...heaviest.map(([id, size]) => `  ${bytesInWords(size).padStart(9)}  ${id}`),
      ...(weights.size > heaviest.length ? [`  … và ${weights.size - heaviest.length} văn bản nhẹ hơn`] : []),
    ].join('\n'),
  );
}

/** Whether the site has so many bytes or less. Stops at the first file above. */
function weighsAtMost(bytes: number): boolean {
  let sum = 0;
  return names.every((name) => (sum += statSync(path.join(dist, name)).size) <= bytes);
}

/** Makes the edition and writes its manifest. */
async function writeEdition(): Promise<void> {
  // An edition of chosen instruments has a search index of these alone.
  if (!isWhole)
    for await (const file of searchIndex(await loadContent(root), { only: chosen }))
      site.set(`pagefind/${file.path}`, file.content);
  const home = canonicalHome(new TextDecoder().decode(site.get('index.html')));
  const edition = await portableEdition(site, {
    root,
    dist,
    base,
    ...(isWhole ? {} : { leftOut: { has: isLeftOut, ...(home ? { home } : {}) } }),
  });
  const files: Files = new Map([...edition, [`${FOLDER}.zip`, zipEdition(edition, FOLDER)]]);
  const staging = `${target}.new`;
  await rm(staging, { recursive: true, force: true });
  for (const [name, content] of files) await write(path.join(staging, name), content);
  await rm(manifestFile, { force: true });
  await rm(target, { recursive: true, force: true });
  await rename(staging, target);
  writeManifest(manifestFile, {
    version: key,
    files: withStamps(
      [...files.keys()].map((file) => ({ file, key })),
      target,
    ),
  });
}

function digestsOf(files: Files): [name: string, sha256: string][] {
  return [...files].map(([name, content]) => [name, digest(content)]);
}

/** Inputs of the search index of chosen instruments: digests of their files in `content/`, and of those about the whole site. */
async function contentDigests(): Promise<[name: string, sha256: string][]> {
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
