import { globSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PageWeight, weighPage } from '../../bench/page-weight.ts';
import { at, openBrowser } from './browser.ts';
import { kinds } from './pages.ts';

/**
 * Bytes after gzip; the HTML of a page may be this much more than its law alone. The shift is Chromium's
 * layout-shift score: what is left is a line of text that the fallback face breaks elsewhere. It is that small with
 * Liberation, which has the measures of Times New Roman and Arial, and with DejaVu. Browsers without `light-dark()` and
 * popovers (Chrome 109, Safari 15.4) cost 123 bytes of styles and 23 of scripts: the dark colours stand twice, and a
 * script asks whether the rest must be loaded. A page that is shown as it is stored says so: 240 bytes of scripts.
 * Turning the parts of a long text costs 70 bytes of styles. Asking for all that a search takes at once, on a first visit before anybody searches, costs some 400
 * bytes of scripts and saves three seconds of a slow line; phones that fetch no fonts cost 24 of styles and save 76 kB. The script that sets the reader's
 * choices stands in the page, and what scripts import is named there: 100 bytes of HTML for two round trips. The list of all
 * texts is no document.
 */
const budget = { js: 3_600, css: 9_050, fonts: 98_500, html: { factor: 1.3, frame: 4_900 }, shift: 0.01 };

const pages = globSync('van-ban/*/**/*.html', { cwd: 'dist' }).map((page) => ({
  page,
  weight: weighPage('dist', page),
}));
const over = (each: (weight: PageWeight) => [number, number]) =>
  pages.flatMap(({ page, weight }) => {
    const [size, allowed] = each(weight);
    return size > allowed ? [`${page}: ${size} > ${Math.round(allowed)}`] : [];
  });

test('there are document pages to weigh', () => {
  expect(pages.length).toBeGreaterThan(30);
});

test('scripts before any interaction', () => {
  expect(over(({ js }) => [js, budget.js])).toEqual([]);
});

test('style sheets', () => {
  expect(over(({ css }) => [css, budget.css])).toEqual([]);
});

test('HTML, the editorial layer left out', () => {
  const { factor, frame } = budget.html;
  expect(over((weight) => [weight.frame, factor * weight.law + frame])).toEqual([]);
});

test('fonts, all together', () => {
  const fonts = globSync('**/*.woff2', { cwd: 'dist' }).map((font) => statSync(path.join('dist', font)).size);
  expect(fonts.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(budget.fonts);
});

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.concurrent.each([360, 1440])('nothing moves while a page loads, at %i px', async (width) => {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const shifts: string[] = [];
  for (const path of kinds) {
    await page.goto(at(path), { waitUntil: 'networkidle' });
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let total = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              total += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(total), 100);
        }),
    );
    if (shift > budget.shift) shifts.push(`${path}: ${shift}`);
  }
  await context.close();
  expect(shifts).toEqual([]);
});

test.each([
  [1440, 'Source Serif 4'],
  [360, 'Noto Serif'],
])('at %i px the law is set in %s; a phone fetches no fonts', async (width, face) => {
  const context = await browser.newContext({ viewport: { width, height: 800 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const fonts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fonts.push(request.url());
  });
  await page.goto(at('/van-ban/nq-57-2022-cp/'));
  await page.evaluate(() => document.fonts.ready);
  expect(fonts.length > 0).toBe(width > 640);
  const first = await page
    .locator('#muc-i')
    .evaluate((node) => getComputedStyle(node).fontFamily.split(',')[0]?.replaceAll('"', ''));
  expect(first).toBe(face);
  await context.close();
});

test('what a script lays over a page is not seen before its style sheet is there', async () => {
  // Beside the text, on wide screens, the panel asks for the sheet by itself.
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 900, height: 700 },
  });
  const page = await context.newPage();
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
  const asked: string[] = [];
  await page.route('**/overlays.*.css', async (route) => {
    asked.push(route.request().url());
    await arrived;
    await route.continue();
  });
  // Whoever comes for the first time has the search asked for ahead, whose sheet this is: the page may wait for it.
  await page.goto(at('/van-ban/nq-57-2022-cp/'), { waitUntil: 'domcontentloaded' });
  await page.locator('#muc-iii-khoan-1-diem-a > .hang > a.num').click();
  const menu = page.locator('.panel');
  await expect.poll(() => asked.length).toBe(1);
  expect(await menu.isVisible()).toBe(false);
  arrive();
  await menu.waitFor();
  expect(await menu.evaluate((node) => getComputedStyle(node).position)).toBe('fixed');
  await page.getByRole('button', { name: 'Mã QR' }).click();
  await page.locator('.dialog').waitFor();
  expect(asked).toHaveLength(1);
  await context.close();
});

test('where that sheet cannot be had, it is shown all the same, and asked for again', async () => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  let asked = 0;
  await page.route('**/overlays.*.css', (route) => {
    asked += 1;
    return route.abort();
  });
  await page.goto(at('/van-ban/nq-57-2022-cp/'));
  await page.locator('#muc-iii-khoan-1-diem-a > .hang > a.num').click();
  await page.locator('.panel .panel-do').waitFor();
  await page.getByRole('button', { name: 'Mã QR' }).click();
  await page.locator('.dialog').waitFor();
  // The panel may have asked more than once, as it followed the reader.
  expect(asked).toBeGreaterThan(1);
  await context.close();
});
