/** `index-search.ts [DIST]`: build the search index of `content/` into the built site. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadContent } from '../src/corpus/load/index.ts';
import { searchIndex } from '../src/search/corpus-index.ts';
import { report } from './support/report.ts';

const root = process.cwd();
const folder = path.resolve(process.argv[2] ?? 'dist', 'pagefind');

const content = await loadContent(root);
if (report(content.files) > 0) {
  console.error('The index was not built.');
  process.exit(1);
}
// Written beside and then renamed, so that a failure leaves the old index whole.
const fresh = `${folder}.new`;
await rm(fresh, { recursive: true, force: true });
let files = 0;
let bytes = 0;
for await (const file of searchIndex(content)) {
  const target = path.join(fresh, file.path);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, file.content);
  files += 1;
  bytes += file.content.length;
}
await rm(folder, { recursive: true, force: true });
await rename(fresh, folder);
console.log(`The search index: ${files} files, ${Math.round(bytes / 1000)} kB.`);
