/**
 * `npm run portable [-- DIST]`: the site for a USB stick, in `dist-portable/` and as one zip that the built site
 * offers on its offline page. An edition that would be the same again is left as it is.
 *
 * `npm run portable -- --kind nghi-dinh --year 2026 …`: an edition of chosen instruments, beside it in
 * `dist-portable-chon/`; `--sizes` says what they weigh and makes nothing.
 */
import { statSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { digest } from '../src/reuse/digest.ts';
import { filesIn } from '../src/reuse/files/files-in.ts';
import { instrumentOfContent } from '../src/reuse/files/instrument-of-content.ts';
import { loadContent } from '../src/records/load/index.ts';
import { loadInstruments } from '../src/records/load/instruments.ts';
import { loadProvenance } from '../src/records/load/provenance.ts';
import type { PortableEdition } from '../src/offline/names.ts';
import { bytesInWords } from '../src/offline/bytes-in-words.ts';
import { type Files, portableEdition, zipEdition } from '../src/portable/edition.ts';
import { isUntouched, readManifest, stamped, writeManifest } from '../src/rendering/manifest.ts';
import { publishedUnder } from '../src/rendering/published-under.ts';
import { searchIndex } from '../src/search/index/corpus-index.ts';
import { type Criteria, criteriaSchema, isSelected } from '../src/records/schema/index.ts';
import { textOf } from '../src/site/published/manifest.ts';
import { readArguments, stopWith } from './support/arguments.ts';
import { publishedHome } from './support/published-home.ts';
import { PORTABLE_MANIFEST, renderVersion } from './support/render.ts';

/** Bytes of a site that is carried whole; of a larger one the chosen instruments are (`usb` in the site file), and links lead to the site for the rest. */
const WHOLE = 150_000_000;

/** What other steps of a build make at the same time; the edition has nothing of it. */
const BESIDE = /^(?:tai-ve\/|sw\.js$|sitemap[^/]*\.xml$|ngoai-tuyen\/[^/]+\.json$)/;

const root = process.cwd();
const USAGE =
  'npm run portable -- [--kind LOẠI] [--issuer CƠ_QUAN] [--year NĂM] [--subject CHỦ_ĐỀ] [--id MÃ] [--sizes]; mỗi lựa chọn lặp lại được';
const many = { type: 'string', multiple: true } as const;
const { positionals, values } = readArguments(USAGE, {
  allowPositionals: true,
  options: { kind: many, issuer: many, year: many, subject: many, id: many, sizes: { type: 'boolean' } },
});
const { kind, issuer, year, subject, id: ids, sizes } = values;
const wanted = {
  ...(kind ? { kinds: kind } : {}),
  ...(issuer ? { issuers: issuer } : {}),
  ...(year ? { years: year.map(Number) } : {}),
  ...(subject ? { subjects: subject } : {}),
  ...(ids ? { ids } : {}),
};
/** Chosen on the command line; else by the site file. */
const asked = Object.keys(wanted).length > 0 ? readCriteria(wanted) : undefined;
const dist = path.resolve(positionals[0] ?? 'dist');
const { base } = await publishedUnder(path.join(root, 'content'));
const target = path.join(root, asked ? 'dist-portable-chon' : 'dist-portable');

const folder = path.join(root, 'content');
const { instruments, site: settings } = await loadInstruments(folder);
/** Of the zip, and of the one folder in it. */
const FOLDER = settings.id;
const ZIP = `tai-ve/${FOLDER}.zip`;
const { provenance } = await loadProvenance(folder);
const names = (await filesIn(dist).catch((): string[] => [])).filter((name) => !BESIDE.test(name));
if (!names.includes('index.html') || !names.includes('pagefind/pagefind.js')) {
  console.error(`Không có trang đã dựng ở ${dist}. Chạy npm run build trước.`);
  process.exit(1);
}
const chosen = new Set(
  [...instruments.values()]
    .filter((record) => (asked ? isSelected(record, asked) : record.editions?.includes('usb')))
    .map(({ id }) => id),
);
if (asked && chosen.size === 0) stopWith('Không có văn bản nào hợp với lựa chọn ấy.', USAGE);
if (asked || sizes) tellSizes();
if (sizes) process.exit(0);
const whole = !asked && weighsAtMost(WHOLE);
const isLeftOut = (file: string) => {
  const id = textOf(file);
  return id !== undefined && !chosen.has(id);
};
const site: Files = new Map();
for (const name of names) {
  if (!whole && (isLeftOut(name) || name.startsWith('pagefind/'))) continue;
  site.set(name, await readFile(path.join(dist, name)));
}
const key = digest(JSON.stringify([renderVersion({}), whole, digestsOf(site), whole ? [] : await ofCore()]));
const noted = asked ? `${target}.json` : PORTABLE_MANIFEST;
if (!isUntouched(target, readManifest(noted), key)) await make();
const zip = await readFile(path.join(target, `${FOLDER}.zip`));

if (asked) {
  console.log(`${path.basename(target)}/: ${chosen.size} văn bản, tệp nén ${bytesInWords(zip.length)}.`);
  process.exit(0);
}

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

/** What was asked for, held against the kinds and years that there can be. */
function readCriteria(given: Record<string, unknown>): Criteria {
  const { success, data, error } = criteriaSchema.safeParse(given);
  if (success) return data;
  const valueAt = (steps: readonly PropertyKey[]) =>
    steps.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown>)[step], given);
  const wrong = error.issues.map((issue) => `"${String(valueAt(issue.path))}"`);
  return stopWith(
    `Không hiểu lựa chọn ${wrong.join(', ')}. Loại văn bản viết như "nghi-dinh", "thong-tu".`,
    USAGE,
  );
}

/** How much is chosen, before it is made. */
function tellSizes(): void {
  const weights = new Map<string, number>();
  let frame = 0;
  for (const name of names) {
    const { size } = statSync(path.join(dist, name));
    const of = textOf(name);
    if (of === undefined) frame += name.startsWith('pagefind/') ? 0 : size;
    else if (chosen.has(of)) weights.set(of, (weights.get(of) ?? 0) + size);
  }
  const heaviest = [...weights].toSorted(([, left], [, right]) => right - left).slice(0, 10);
  const sum = [...weights.values()].reduce((left, right) => left + right, 0);
  console.log(
    [
      `${chosen.size} trong ${instruments.size} văn bản: ${bytesInWords(sum)} trước khi nén, cộng ${bytesInWords(frame)} của trang; chỉ mục tìm kiếm làm riêng cho các văn bản ấy.`,
      ...heaviest.map(([of, size]) => `  ${bytesInWords(size).padStart(9)}  ${of}`),
      ...(weights.size > heaviest.length ? [`  … và ${weights.size - heaviest.length} văn bản nhẹ hơn`] : []),
    ].join('\n'),
  );
}

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
  });
  const files: Files = new Map([...edition, [`${FOLDER}.zip`, zipEdition(edition, FOLDER)]]);
  const fresh = `${target}.new`;
  await rm(fresh, { recursive: true, force: true });
  for (const [name, content] of files) await write(path.join(fresh, name), content);
  await rm(noted, { force: true });
  await rm(target, { recursive: true, force: true });
  await rename(fresh, target);
  writeManifest(noted, {
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
