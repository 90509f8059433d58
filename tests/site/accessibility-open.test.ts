import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFinds } from './axe.ts';
import { at, openBrowser } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const reader = '/van-ban/nq-57-2022-cp/';
const number = '#muc-iii-khoan-1-diem-a > .hang > a.num';

/** What a reader can open, and how. */
const states: [string, number, string, (page: Page) => Promise<unknown>][] = [
  [
    'the panel of a clause',
    1280,
    reader,
    async (page) => {
      await page.locator(number).click();
      await page.locator('#bang .panel-do').waitFor();
    },
  ],
  [
    'the QR dialog',
    1280,
    reader,
    async (page) => {
      await page.locator(number).click();
      await page.getByRole('button', { name: 'Mã QR' }).click();
      await page.locator('#hop-ma-qr[open]').waitFor();
    },
  ],
  [
    'the sheet of a clause, on a phone',
    360,
    reader,
    async (page) => {
      await page.locator(number).click();
      await page.locator('#bang.open .note').first().waitFor();
    },
  ],
  ['the contents, on a phone', 360, reader, (page) => page.locator('.reader-bar summary').click()],
  [
    'words selected',
    1280,
    reader,
    async (page) => {
      await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#muc-ii')!));
      await page.locator('.selection-bar').waitFor();
    },
  ],
  [
    'the card of a changed name',
    1280,
    reader,
    async (page) => {
      await page.locator('#muc-iii-khoan-1-diem-a .now').last().click();
      await page.locator('.now-card:popover-open').waitFor();
    },
  ],
  [
    'the preview of a citation',
    1280,
    reader,
    async (page) => {
      await page.locator('#muc-iii-khoan-1-diem-a a.ref').first().hover();
      await page.locator('#xem-truoc').waitFor();
    },
  ],
  [
    'reading options',
    1280,
    reader,
    async (page) => {
      await page.locator('[data-open-options]').first().click();
      await page.locator('#hop-cach-doc[open]').waitFor();
    },
  ],
  [
    'the keyboard map',
    1280,
    reader,
    async (page) => {
      await page.locator('[data-open-keys]').click();
      await page.locator('#hop-phim-tat[open]').waitFor();
    },
  ],
  [
    'sepia paper with names of today',
    1280,
    reader,
    (page) =>
      page.evaluate(() => {
        document.documentElement.dataset['theme'] = 'sepia';
        document.documentElement.dataset['lens'] = 'today';
      }),
  ],
  [
    'a presentation',
    1280,
    '/tap-huan/nghi-quyet-57-trong-ba-muoi-phut/',
    async (page) => {
      await page.locator('[data-present]').click();
      await page.locator('#trinh-chieu[open]').waitFor();
      await page.keyboard.press('PageDown');
    },
  ],
];

test.concurrent.each(states)(
  'axe finds nothing with %s open, light or dark',
  async (_, width, path, open) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(at(path));
    await open(page);
    const found = await axeFinds(page);
    await context.close();
    expect(found).toEqual([]);
  },
);
