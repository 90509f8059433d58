import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, openBrowser } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const reader = '/van-ban/nq-57-2022-cp/';

/** Where every division stands on the page, whatever is scrolled. */
const places = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-law] [id]')]
      .filter((place) => !place.closest('[data-editorial]'))
      .map((place) => {
        const { left, top, height } = place.getBoundingClientRect();
        return [place.id, left, top + scrollY, height].map((each) =>
          typeof each === 'number' ? Math.round(each) : each,
        );
      }),
  );

/** All of the law is laid out (src/components/law/progressive-layout.ts). */
const arrived = (page: Page) =>
  page.waitForFunction(() => document.documentElement.dataset['scripts'] !== '');

test.each([360, 1440])(
  'laid out a little at a time, the law stands as it does at once, at %i px',
  async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 740 }, serviceWorkers: 'block' });
    const page = await context.newPage();
    const open = async (address: string) => {
      await page.goto('about:blank');
      await page.goto(at(address), { waitUntil: 'commit' });
      await page.locator('.law').waitFor();
      return page.evaluate(() => document.documentElement.dataset['scripts']);
    };
    expect(await open(`${reader}#muc-iii-khoan-1`)).toBe('#muc-iii-khoan-1');
    await page.waitForLoadState();
    const atOnce = await places(page);

    await open(reader);
    await arrived(page);
    expect(await places(page)).toEqual(atOnce);
    expect(await page.locator('.law [style]:not([style=""])').count()).toBe(0);

    // Whoever goes somewhere has it whole at once.
    await open(reader);
    await page.evaluate(() => (location.hash = '#muc-iii-khoan-1-diem-a'));
    await arrived(page);
    expect(await places(page)).toEqual(atOnce);
    await context.close();
  },
);

test.each([360, 1024, 1440])('whatever is opened, the law stands still, at %i px', async (width) => {
  const context = await browser.newContext({ viewport: { width, height: 740 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(at(reader));
  await page.waitForTimeout(800);
  await arrived(page);
  const before = await places(page);
  for (const number of ['#muc-i-khoan-1', '#muc-iii-khoan-1-diem-a', '#muc-iii-khoan-1-diem-dd']) {
    await page.locator(`${number} > .hang > a.num`).click();
    // The panel may still show the unit before: when it has the new one, it takes the focus.
    await page.locator('.panel :focus').waitFor();
    for (const note of await page.locator('.panel details.note > summary').all()) {
      await note.click();
      // The one opened before is closed when the browser tells of the other.
      await expect.poll(() => page.locator('.panel details.note[open]').count()).toBeLessThanOrEqual(1);
    }
    expect(await places(page)).toEqual(before);
    if (width < 1024) await page.locator('.panel-close').click();
  }
  if (width < 1440) await page.locator('.reader-bar summary').click();
  expect(await places(page)).toEqual(before);
  await page.emulateMedia({ media: 'print' });
  await page.emulateMedia({ media: 'screen' });
  expect(await places(page)).toEqual(before);
  await context.close();
});

test.each([
  [360, 740],
  [1024, 768],
  [1440, 900],
])('the first line of law is on the first screen, at %i × %i', async (width, height) => {
  const page = await browser.newPage({ viewport: { width, height }, serviceWorkers: 'block' });
  await page.goto(at(reader));
  const line = await page.locator('.law .basis').first().boundingBox();
  expect((line?.y ?? height) + 34).toBeLessThanOrEqual(height);
  await page.close();
});

test.each([1024, 1152, 1280, 1440])('the national heading stands on two lines, at %i px', async (width) => {
  const page = await browser.newPage({ viewport: { width, height: 800 }, serviceWorkers: 'block' });
  await page.goto(at(reader));
  for (const line of await page.locator('.law-header [data-role="motto"]').all())
    expect((await line.boundingBox())?.height).toBeLessThan(40);
  await page.close();
});
