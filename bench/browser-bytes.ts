import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { browserArguments, findBrowser } from '../scripts/support/browser.ts';
import { firstViewFiles, servedSize } from './page-weight.ts';

/** Where the search of a site is, as selectors: what opens it, where words are typed, what a result is. */
export interface SearchDialog {
  opener: string;
  field: string;
  result: string;
}

export const ourDialog: SearchDialog = {
  opener: 'form[role="search"] :is(input, button):visible >> nth=0',
  field: '#hop-tim input',
  result: '#hop-tim [role="option"] mark >> nth=0',
};

/** The seed's own words, words of nearly every invented text, and words of them typed without marks. */
export const QUERIES = ['liên kết vùng', 'danh mục văn bản mẫu', 'bao cao tinh hinh'];

/** All else that is fetched is the search's, also what a link asks for ahead, whatever kind a browser calls that. */
const OF_THE_PAGE = new Set(['document', 'font', 'image', 'manifest']);
/** No request leaves the browser: this host is answered from the folder of the site. */
const ORIGIN = 'https://site.invalid';

/**
 * What a search costs the reader of a page who never searched before: bytes, as a server compresses them, of all
 * that is fetched until the first results of a query stand there, beyond the page's own first view. Half a second
 * without a request ends it, so that results that come one after the other all count.
 *
 * @param dist folder of the built site
 * @param page path of the HTML file in it
 * @returns bytes for each query, in their order
 * @throws Error where there is no browser, or no result within a minute
 */
export async function searchBytes(
  dist: string,
  page: string,
  dialog: SearchDialog,
  queries: readonly string[] = QUERIES,
): Promise<number[]> {
  const { sheets, scripts } = firstViewFiles(dist, page);
  const all: number[] = [];
  for (const query of queries) {
    const fetched = await browse(dist, page, async (opened) => {
      await opened.locator(dialog.opener).click();
      await opened.locator(dialog.field).fill(query);
      await opened.locator(dialog.result).waitFor({ timeout: 60_000 });
      await opened.waitForLoadState('networkidle');
    });
    all.push(
      sumOf(
        fetched.filter(({ name, kind }) => !OF_THE_PAGE.has(kind) && !sheets.has(name) && !scripts.has(name)),
      ),
    );
  }
  return all;
}

/**
 * Bytes of the fonts that a page fetches for what it shows.
 *
 * @throws Error where there is no browser
 */
export async function fontBytes(dist: string, page: string): Promise<number> {
  const fetched = await browse(dist, page, async () => undefined);
  return sumOf(fetched.filter(({ kind }) => kind === 'font'));
}

/** A file that a page fetched, with what the browser wanted it for. */
interface Fetched {
  name: string;
  kind: string;
  size: number;
}
const sumOf = (files: readonly Fetched[]) => files.reduce((sum, { size }) => sum + size, 0);

/** Open a page of a built site in a new browser, do something there, and tell which files were fetched. */
async function browse(dist: string, page: string, work: (opened: Page) => Promise<void>): Promise<Fetched[]> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no browser: install Chrome or Chromium, or set CHROME_PATH');
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  try {
    // The service worker would store the whole site meanwhile.
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const opened = await context.newPage();
    const fetched = await serve(opened, dist);
    await opened.goto(`${ORIGIN}/${page.replace(/index\.html$/, '')}`, { waitUntil: 'networkidle' });
    await work(opened);
    return [...fetched.values()];
  } finally {
    await browser.close();
  }
}

/** Answer a page from a folder. Returns the files it fetched by name, which grow as it fetches more. */
async function serve(page: Page, dist: string): Promise<Map<string, Fetched>> {
  const fetched = new Map<string, Fetched>();
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const name = decodeURIComponent(pathname)
      .slice(1)
      .replace(/(^|\/)$/, '$1index.html');
    const file = path.join(dist, name);
    const content = await readFile(file).catch(() => undefined);
    if (!content) return route.fulfill({ status: 404 });
    fetched.set(name, { name, kind: route.request().resourceType(), size: servedSize(content) });
    return route.fulfill({ path: file });
  });
  return fetched;
}
