import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { simpleSitemapAndIndex } from 'sitemap';
import { filesIn } from '../../../src/reuse/files/files-in.ts';
import { publishedHome } from '../published-home.ts';

/**
 * List the pages of a built site for search engines, which want whole addresses; and give `_headers`, which hosts read, the
 * path below the server.
 *
 * @param dist folder of the site
 * @param base path the site is published under, without a slash at the end
 * @returns what was done, in a line
 */
export async function listPages(dist: string, base: string): Promise<string> {
  const headers = path.join(dist, '_headers');
  const given = await readFile(headers, 'utf8');
  await writeFile(headers, given.replace(/^(?=\/_astro\/)/m, base));
  const at = publishedHome(await readFile(path.join(dist, 'index.html'), 'utf8'));
  if (!at) return 'The site has no address, so no pages are listed for search engines.';
  const pages = (await filesIn(dist))
    .filter((name) => name === 'index.html' || name.endsWith('/index.html'))
    .map((name) => name.slice(0, -'index.html'.length))
    .toSorted();
  await simpleSitemapAndIndex({
    hostname: at,
    sourceData: pages.map((page) => ({ url: new URL(page, at).href })),
    // The library takes no absolute path.
    destinationDir: path.relative('.', dist),
    publicBasePath: new URL(at).pathname,
    gzip: false,
  });
  return `${pages.length} pages listed for search engines.`;
}
