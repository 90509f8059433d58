import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ourDialog, searchBytes } from '../../bench/browser-bytes.ts';
import { isAnswered, readQueries } from '../search/queries.ts';
import { placesFor } from '../search/run-queries.ts';
import { at, openBrowser } from './browser.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ serviceWorkers: 'block' });
});
afterAll(() => browser.close());

test('the first hit is the right one for at least 95 in 100 queries, and the others have it in the top three', async () => {
  await page.goto(at('/tim-kiem/'));
  const queries = await readQueries();
  expect(queries.length).toBeGreaterThanOrEqual(80);
  const found = (await placesFor(page, queries)).map((places, at) => ({ query: queries[at]!, places }));
  expect(found.filter(({ query, places }) => !isAnswered(query, places))).toEqual([]);
  const first = found.filter(({ query, places }) => isAnswered({ ...query, within: 1 }, places));
  expect(first.length / queries.length).toBeGreaterThanOrEqual(0.95);
});

test('a first result costs at most 120 kB after the focus, as a server compresses it', async () => {
  const bytes = await searchBytes('dist', 'index.html', ourDialog, ['dieu phoi']);
  for (const each of bytes) {
    expect(each).toBeGreaterThan(0);
    expect(each).toBeLessThanOrEqual(120_000);
  }
});
