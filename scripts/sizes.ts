/**
 * `sizes.ts [DIST [PAGES [PART]]]`: write the size of each file on offer where the pages of the built site name it. PART is
 * "1/2" where another process does the rest.
 */
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { filesIn } from '../src/reuse/files/files-in.ts';
import { readManifest } from '../src/rendering/manifest.ts';
import { parseShard, shardOf } from '../src/rendering/shard.ts';
import { fillSizes, findSizes, sizeWords } from '../src/rendering/sizes.ts';

const dist = path.resolve(process.argv[2] ?? 'dist');
// PAGES says which were taken over from the last site, with their sizes; they are not even looked for.
const built = readManifest(process.argv[3] ?? '');
const made = built ? built.files.filter(({ taken }) => !taken).map(({ file }) => file) : await filesIn(dist);
const { index, count } = parseShard(process.argv[4] ?? '1/1');
const isOurs = (name: string) => path.posix.basename(name) === 'index.html' && shardOf(name, count) === index;
let written = 0;
for (const name of made.filter(isOurs)) {
  const page = path.join(dist, name);
  const html = await readFile(page, 'utf8');
  const sizes = new Map<string, string>();
  for (const file of findSizes(html)) {
    const found = await stat(path.join(dist, file)).catch(() => undefined);
    if (!found) throw new Error(`${name} offers ${file}, which was not built`);
    sizes.set(file, sizeWords(found.size));
  }
  if (sizes.size === 0) continue;
  await writeFile(page, fillSizes(html, sizes));
  written += sizes.size;
}
console.log(`${written} sizes of downloads written.`);
