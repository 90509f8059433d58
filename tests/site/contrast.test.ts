import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, openBrowser } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const reader = '/van-ban/nq-57-2022-cp/';

describe('where the device chooses the colours', () => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ forcedColors: 'active', serviceWorkers: 'block' });
  });
  const outline = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
      });

  test('the chosen lens, the current page and place, and the clause that a link led to are told by lines', async () => {
    await page.goto(at(`${reader}#muc-iii-khoan-1-diem-a`));
    for (const said of ['.lenses input:checked + span', '.site-header [aria-current]', '.law :target'])
      expect({ said, outline: await outline(said) }).toEqual({ said, outline: 2 });
    expect(await outline('.lenses input:not(:checked) + span')).toBe(0);
  });

  test('what can be switched shows its state in the dialog, the filters and the map', async () => {
    await page.locator('.reader-bar [data-open-options]').click();
    await page.locator('dialog[open]').waitFor();
    expect(await outline('dialog[open] input:checked + span')).toBeGreaterThan(1);
    await page.goto(at('/so-do/'));
    expect(await outline('.kind-filter input:checked + span')).toBe(2);
    const [fill, words] = await page
      .locator('.map .node')
      .first()
      .evaluate((node) =>
        ['rect', 'text'].map((part) => getComputedStyle(node.querySelector(part) as Element).fill),
      );
    expect(fill).not.toBe(words);
  });
});

test('at 320 px with letters twice as large nothing of the head of a page is cut off', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 }, serviceWorkers: 'block' });
  // As a reader who sets the size of letters in the browser.
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.style.fontSize = '200%';
    });
  });
  await page.goto(at(reader));
  await page.locator('h1, .law').first().waitFor();
  const wide = await page.evaluate(() => {
    // Nothing sideways but in boxes that scroll by themselves.
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- the page knows only what is in here
    const scrolls = (element: Element): boolean => {
      for (let box: Element | null = element; box && box !== document.body; box = box.parentElement)
        if (/auto|scroll|hidden|clip/.test(getComputedStyle(box).overflowX)) return true;
      return false;
    };
    return [...document.querySelectorAll('.site-header *')]
      .filter(
        (element) =>
          element.checkVisibility() &&
          element.getBoundingClientRect().right > innerWidth + 1 &&
          !scrolls(element),
      )
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
      .slice(0, 5);
  });
  expect(wide).toEqual([]);
  await page.close();
});
