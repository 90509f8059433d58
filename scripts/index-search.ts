/**
 * `index-search.ts [DIST [MANIFEST VERSION]]`: builds the search index of `content/` into the built site. With a file MANIFEST
 * to write the manifest of the index to, parts that have not changed since the last build are taken over from `dist/`.
 */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openStore } from '../src/reuse/store.ts';
import { loadContent } from '../src/records/load/index.ts';
import { type BuiltFile, LastSite, readManifest, writeManifest } from '../src/rendering/manifest.ts';
import { searchIndex } from '../src/search/index/corpus-index.ts';
import { MANIFEST } from './support/render.ts';
import { progressBar } from './support/progress.ts';
import { printMessages } from './support/print-messages.ts';

const root = process.cwd();
const [folder = 'dist', pages, version = ''] = process.argv.slice(2);
const dist = path.resolve(folder);

const content = await loadContent(root);
if (printMessages(content.files) > 0) {
  console.error('The index was not built.');
  process.exit(1);
}
// Written to a folder beside it and then moved, so that a failure leaves the old index complete.
const fresh = `${dist}.new`;
await rm(fresh, { recursive: true, force: true });
const built: BuiltFile[] = [];
const bar = progressBar('indexing');
try {
  let bytes = 0;
  let made = 0;
  for await (const { path: name, content: written, key } of searchIndex(content, {
    last: lastIndex(),
    onProgress: bar.update,
  })) {
    const file = `pagefind/${name}`;
    await mkdir(path.dirname(path.join(fresh, file)), { recursive: true });
    await writeFile(path.join(fresh, file), written);
    built.push({ file, ...(key === undefined ? {} : { key }) });
    made += 1;
    bytes += written.length;
  }
  await rm(path.join(dist, 'pagefind'), { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  await rename(path.join(fresh, 'pagefind'), path.join(dist, 'pagefind'));
  if (pages) writeManifest(pages, { version, files: built });
  bar.stop();
  const taken = built.length - made;
  const rest = taken > 0 ? `, and ${taken} of the last build` : '';
  console.log(`The search index: ${made} files, ${Math.round(bytes / 1000)} kB${rest}.`);
} finally {
  await rm(fresh, { recursive: true, force: true });
}

function lastIndex() {
  const store = openStore(root, {
    name: 'index',
    code: 'src/{lexast,formats,parse,cite,compile,amend,reuse,records,pipeline,search}/**/*.ts',
  });
  if (!pages || !store) return undefined;
  const last = new LastSite('dist', readManifest(MANIFEST), version);
  const take = (key: string) => {
    const files = last.takeAll(key, fresh);
    built.push(...files);
    return files.length > 0;
  };
  return { store, take };
}
