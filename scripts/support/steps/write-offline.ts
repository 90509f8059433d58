import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { filesIn, sizesOf } from '../../../src/reuse/files/files-in.ts';
import { type Instrument, instrumentTypes, type Site } from '../../../src/records/schema/index.ts';
import type { OfflineCatalogue } from '../../../src/offline/names.ts';
import { offlinePlan, sizeOf, type SiteFile } from '../../../src/offline/plan.ts';
import { offlineSets } from '../../../src/offline/sets.ts';
import { writeWorker } from '../write-worker.ts';

/** The list that the page /ngoai-tuyen/ reads; stored with that page. */
const CATALOGUE = 'ngoai-tuyen/danh-muc.json';

/**
 * Writes the service worker of a built site and the list for its offline page.
 *
 * @param dist folder of the site
 * @returns what was done, in a line
 */
export async function writeOffline(
  dist: string,
  instruments: ReadonlyMap<string, Instrument>,
  site: Site,
): Promise<string> {
  const names = await filesIn(dist);
  const sizes = sizesOf(dist, names);
  const files = names.map((name, at): SiteFile => ({ path: name, bytes: sizes[at] ?? 0 }));
  const chosen = new Set(
    [...instruments.values()].filter(({ editions }) => editions?.includes('offline')).map(({ id }) => id),
  );
  const { precache, groups } = offlinePlan(files, chosen);
  const catalogue: OfflineCatalogue = {
    stored: { files: precache.length, bytes: sizeOf(precache) },
    groups: groups.map(({ id, files: members }) => ({
      id,
      name: nameOf(instruments.get(id)),
      bytes: sizeOf(members),
      files: members.map(({ path: name }) => name),
    })),
    sets: offlineSets(groups, instruments, site.subjects),
  };
  await writeFile(path.join(dist, CATALOGUE), JSON.stringify(catalogue));
  await writeWorker(dist, new Set([...precache.map(({ path: name }) => name), CATALOGUE]));
  const { files: count, bytes } = catalogue.stored;
  return `${count} files (${Math.round(bytes / 1000)} kB) are stored for reading offline.`;
}

function nameOf(record: Instrument | undefined): string {
  if (!record) return 'Chỉ mục tìm kiếm';
  // Numbers start again at 1 every year, and some do not name it: "Quyết định 12/QĐ-BNV" of 2024 and of 2025.
  const year =
    record.date && !record.number.includes(record.date.slice(0, 4)) ? ` (${record.date.slice(0, 4)})` : '';
  return `${instrumentTypes[record.type].label} ${record.number}${year}`;
}
