import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFinds } from './axe.ts';
import { at, openBrowser } from './browser.ts';
import { kinds } from './pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.concurrent.each(kinds)('axe finds nothing on %s, light or dark', async (path) => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(at(path));
  const found = await axeFinds(page);
  await context.close();
  expect(found).toEqual([]);
});
