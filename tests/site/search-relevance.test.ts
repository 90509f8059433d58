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
  const missed: string[] = [];
  let first = 0;
  for (const query of queries) {
    const found = await placesFor(page, query.query);
    if (!isAnswered(query, found)) missed.push(`${query.query} → ${found.slice(0, 3).join(' ')}`);
    if (isAnswered({ ...query, within: 1 }, found)) first += 1;
  }
  expect(missed).toEqual([]);
  expect(first / queries.length).toBeGreaterThanOrEqual(0.95);
});

test('a first result costs at most 120 kB after the focus, as a server compresses it', async () => {
  const bytes = await searchBytes('dist', 'index.html', ourDialog, ['dieu phoi']);
  for (const each of bytes) {
    expect(each).toBeGreaterThan(0);
    expect(each).toBeLessThanOrEqual(120_000);
  }
});
