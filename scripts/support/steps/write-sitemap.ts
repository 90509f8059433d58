import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { simpleSitemapAndIndex } from 'sitemap';
import { filesIn } from '../../../src/reuse/files/files-in.ts';
import { canonicalHome } from '../canonical-home.ts';

/**
 * Writes the site map, which lists the pages of a built site for search engines. A site without an address has none, since search
 * engines want absolute addresses.
 *
 * @param dist folder of the site
 * @returns what was done, in a line
 */
export async function writeSitemap(dist: string): Promise<string> {
  const at = canonicalHome(await readFile(path.join(dist, 'index.html'), 'utf8'));
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
