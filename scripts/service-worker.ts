/** `service-worker.ts [DIST]`: give the built site its service worker and the list for the offline page. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { filesIn, sizesOf } from '../src/reuse/files/files-in.ts';
import { instrumentTypes } from '../src/records/schema/index.ts';
import { loadInstruments } from '../src/records/load/instruments.ts';
import type { Catalogue } from '../src/offline/names.ts';
import { offlinePlan, sizeOf, type SiteFile } from '../src/offline/plan.ts';
import { offlineSets } from '../src/offline/sets.ts';
import { writeWorker } from './support/write-worker.ts';

/** What the offline page reads; stored with it. */
const CATALOGUE = 'ngoai-tuyen/danh-muc.json';

const root = process.cwd();
const dist = path.resolve(process.argv[2] ?? 'dist');

const names = await filesIn(dist);
const sizes = sizesOf(dist, names);
const files = names.map((name, at): SiteFile => ({ path: name, bytes: sizes[at] ?? 0 }));

const { instruments, site } = await loadInstruments(path.join(root, 'content'));
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
  sets: offlineSets(groups, instruments, site.subjects),
};
await writeFile(path.join(dist, CATALOGUE), JSON.stringify(catalogue));

const stored = new Set([...precache.map(({ path: name }) => name), CATALOGUE]);
await writeWorker(dist, stored);

console.log(
  `${catalogue.stored.files} files (${Math.round(catalogue.stored.bytes / 1000)} kB) are stored for reading offline.`,
);
