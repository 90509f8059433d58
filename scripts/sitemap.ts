/** `sitemap.ts [DIST]`: list the pages of the built site for search engines. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { simpleSitemapAndIndex } from 'sitemap';
import { publishedUnder } from '../src/rendering/published-under.ts';
import { filesIn } from '../src/reuse/files/files-in.ts';
import { publishedHome } from './support/published-home.ts';

// The library takes no absolute path.
const dist = path.relative('.', process.argv[2] ?? 'dist');
const home = publishedHome(await readFile(path.join(dist, 'index.html'), 'utf8'));
const pages = (await filesIn(dist))
  .filter((name) => name === 'index.html' || name.endsWith('/index.html'))
  .map((name) => name.slice(0, -'index.html'.length))
  .toSorted();
await simpleSitemapAndIndex({
  hostname: home,
  sourceData: pages.map((page) => ({ url: new URL(page, home).href })),
  destinationDir: dist,
  publicBasePath: new URL(home).pathname,
  gzip: false,
});
// Hosts that read `_headers` want whole paths.
const { base } = await publishedUnder('content');
const headers = path.join(dist, '_headers');
const given = await readFile(headers, 'utf8');
await writeFile(headers, given.replace(/^(?=\/_astro\/)/m, base));
console.log(`${pages.length} pages listed for search engines.`);
