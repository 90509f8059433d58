import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, openBrowser, watch } from './browser.ts';
import { kinds } from './pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each([
  ['a phone', [320, 360, 768]],
  ['a computer', [1024, 1440, 1920]],
])('on %s no page scrolls sideways or complains, at %j px', async (_device, widths) => {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  const problems = watch(page);
  const wide: string[] = [];
  for (const path of kinds.filter((kind) => kind !== '/404.html')) {
    // Loaded at the first width and seen at each: a page answers to its window, however it came to that size.
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      if (width === widths[0]) await page.goto(at(path));
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) wide.push(`${path} at ${width} px: ${over} px too wide`);
    }
  }
  await page.close();
  expect(wide).toEqual([]);
  expect(problems).toEqual([]);
});

test('the law reads without JavaScript', async () => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 800 },
  });
  const page = await context.newPage();
  await page.goto(at('/van-ban/nq-57-2022-cp/#muc-iii-khoan-1-diem-dd'));
  expect(await page.locator('#muc-iii-khoan-1-diem-dd').isVisible()).toBe(true);
  expect(await page.locator('#muc-iii-khoan-1-diem-dd').innerText()).toContain('đ)');
  await context.close();
});
