import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { fromMdx } from '../../src/compile/mdx/index.ts';
import { isDivision, lawText, type LexNode, unwrap } from '../../src/lexast/index.ts';
import { visit } from 'unist-util-visit';
import { clauseLines } from '../../src/site/clause-texts.ts';
import { at, openBrowser } from './browser.ts';

/** What is copied is held against the source: Ctrl+C over every division, pasted where nothing of the site runs. */
const id = 'nq-57-2022-cp';
const reader = `/van-ban/${id}/`;
const firefox = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
if (!firefox) console.warn('No Firefox here: what it copies is not tested.');

/** Words of every division of the text, by anchor: a space between lines, and no other than the source has. */
const divisions = new Map<string, string>();
const letters = (text: string) => text.replace(/\s+/gu, '');
const words = (text: string) => unwrap(text).replace(/\s+/gu, ' ').trim();

beforeAll(async () => {
  const { tree } = fromMdx(new VFile(await readFile(`content/documents/${id}.mdx`, 'utf8')));
  visit(tree, (found) => {
    const node = found as LexNode;
    if (!isDivision(node) || !node.id) return;
    const lines = clauseLines([node], () => ({ anchor: 'any', place: '' }));
    const law = words(lines.map(({ number, text }) => `${number} ${text}`).join(' '));
    expect(letters(law)).toBe(letters(lawText(node)));
    divisions.set(node.id, law);
  });
  expect(divisions.size).toBeGreaterThan(12);
});

/** Run in the page: select an element whole, as a person who drags over it does. */
const select = (anchor: string) => {
  const place = document.getElementById(anchor);
  const range = document.createRange();
  if (place) range.selectNodeContents(place);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
};

/** Run in the page: what the next copy puts on the clipboard. */
const listen = () => {
  window.addEventListener('copy', ({ clipboardData, defaultPrevented }) => {
    Object.assign(window, {
      copied: defaultPrevented && {
        text: clipboardData?.getData('text/plain'),
        html: clipboardData?.getData('text/html'),
      },
    });
  });
};
const copied = () => (window as unknown as { copied?: { text: string; html: string } }).copied;
const withoutTags = (html: string) => words(html.replaceAll(/<[^>]+>/g, ' ').replaceAll('&amp;', '&'));

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('in Chromium', () => {
  test.each(['', 'today', 'notes-off'])(
    'each division is copied as its source says, lens "%s"',
    async (lens) => {
      const context = await browser.newContext({
        serviceWorkers: 'block',
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      const page = await context.newPage();
      await page.goto(at(reader));
      await page.evaluate((name) => {
        if (name === 'today') document.documentElement.dataset['lens'] = name;
        if (name === 'notes-off') document.documentElement.dataset['notes'] = 'off';
      }, lens);
      await page.evaluate(select, 'muc-i');
      await page.locator('.selection-bar').waitFor();
      for (const [anchor, law] of divisions) {
        await page.evaluate(select, anchor);
        await page.keyboard.press('Control+c');
        expect(words(await page.evaluate(() => navigator.clipboard.readText()))).toBe(law);
        const html = await page.evaluate(async () => {
          const [item] = await navigator.clipboard.read();
          return (await item?.getType('text/html'))?.text();
        });
        expect(withoutTags((html ?? '').replace(/^.*<body>|<!--.*?-->/gs, ''))).toBe(law);
      }
      await context.close();
    },
  );

  test('a point keeps its number and its spaces without the copy handler too', async () => {
    const context = await browser.newContext({
      serviceWorkers: 'block',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    await page.addInitScript(() => {
      document.addEventListener('copy', (event) => event.stopImmediatePropagation(), true);
    });
    await page.goto(at(reader));
    for (const point of ['muc-iii-khoan-1-diem-a', 'muc-iii-khoan-1-diem-b']) {
      await page.evaluate(select, point);
      await page.keyboard.press('Control+c');
      expect(words(await page.evaluate(() => navigator.clipboard.readText()))).toBe(divisions.get(point));
    }
    await context.close();
  });

  test('the page of a clause gives the same words; the bar adds where they stand', async () => {
    const context = await browser.newContext({
      serviceWorkers: 'block',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    await page.goto(at(`${reader}muc-iii/khoan-1/diem-a/`));
    await page.evaluate(select, 'muc-iii-khoan-1-diem-a');
    await page.getByRole('button', { name: 'kèm trích dẫn', exact: true }).click();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(words(text)).toMatch(
      /\(điểm a khoản 1 Mục III Nghị quyết số 57\/NQ-CP ngày 21 tháng 4 năm 2022 của Chính phủ về các nhiệm vụ, giải pháp .*; http/,
    );
    expect(words(text).startsWith(divisions.get('muc-iii-khoan-1-diem-a') ?? '-')).toBe(true);
    await context.close();
  });
});

test.each([
  ['/tim-kiem/?q=dieu%20phoi', '.hit:not(.note) .hit-text', []],
  ['/tap-huan/nghi-quyet-57-trong-ba-muoi-phut/', '.slide-text > p', ['PageDown']],
  ['/tap-huan/nghi-quyet-57-trong-ba-muoi-phut/', '.clause-text', []],
])('what is copied from %s is what stands there', async (path, place, keys) => {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  await page.goto(at(path));
  if (keys.length > 0) {
    await page.locator('[data-present]').click();
    await page.locator('#trinh-chieu[open]').waitFor();
  }
  for (const key of keys) await page.keyboard.press(key);
  const shown = page.locator(place).first();
  await shown.waitFor();
  await shown.evaluate((node) => getSelection()?.selectAllChildren(node));
  await page.waitForTimeout(400);
  await page.keyboard.press('Control+c');
  const text = words(await page.evaluate(() => navigator.clipboard.readText()));
  expect(text.length).toBeGreaterThan(20);
  expect(text).toBe(words(await shown.innerText()));
  await context.close();
});

test.skipIf(!firefox)('in Firefox each division is copied as its source says', async () => {
  const fox = await puppeteer.launch({ browser: 'firefox', executablePath: firefox ?? '', headless: true });
  try {
    const page = await fox.newPage();
    await page.goto(at(reader));
    await page.evaluate(select, 'muc-i');
    await page.waitForFunction(() => document.querySelector('.selection-bar:not([hidden])'));
    await page.evaluate(listen);
    for (const [anchor, law] of divisions) {
      await page.evaluate(select, anchor);
      await page.keyboard.down('Control');
      await page.keyboard.press('c');
      await page.keyboard.up('Control');
      const got = await page.evaluate(copied);
      expect(words(got?.text ?? '')).toBe(law);
      expect(withoutTags(got?.html ?? '')).toBe(law);
    }
  } finally {
    await fox.close();
  }
});
