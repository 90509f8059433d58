/** `sitemap.ts [DIST]`: list the pages of the built site for search engines, which want whole addresses. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { simpleSitemapAndIndex } from 'sitemap';
import { publishedUnder } from '../src/rendering/published-under.ts';
import { filesIn } from '../src/reuse/files/files-in.ts';
import { publishedHome } from './support/published-home.ts';

// The library takes no absolute path.
const dist = path.relative('.', process.argv[2] ?? 'dist');
const home = publishedHome(await readFile(path.join(dist, 'index.html'), 'utf8'));
const { base } = await publishedUnder('content');
if (home) await list(home);
else console.log('The site has no address, so no pages are listed for search engines.');

/** @param at where the site is published */
async function list(at: string): Promise<void> {
  const pages = (await filesIn(dist))
    .filter((name) => name === 'index.html' || name.endsWith('/index.html'))
    .map((name) => name.slice(0, -'index.html'.length))
    .toSorted();
  await simpleSitemapAndIndex({
    hostname: at,
    sourceData: pages.map((page) => ({ url: new URL(page, at).href })),
    destinationDir: dist,
    publicBasePath: new URL(at).pathname,
    gzip: false,
  });
  console.log(`${pages.length} pages listed for search engines.`);
}
// Hosts that read `_headers` want whole paths.
const headers = path.join(dist, '_headers');
const given = await readFile(headers, 'utf8');
await writeFile(headers, given.replace(/^(?=\/_astro\/)/m, base));
