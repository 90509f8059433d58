import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../src/search/types.ts';
import { axeFinds } from './axe.ts';
import { at, openBrowser, watch } from './browser.ts';

/** However busy the machine is. */
const SOON = { timeout: 15_000 };

let browser: Browser;
let context: BrowserContext;
let page: Page;
let problems: string[];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ serviceWorkers: 'block' });
  page = await context.newPage();
  problems = watch(page);
});
afterEach(() => context.close());

/** Open the results page for a query and wait for its answer. */
async function ask(query: string): Promise<void> {
  await page.goto(at(`/tim-kiem/?q=${encodeURIComponent(query)}`));
  await page.waitForFunction(() => document.querySelector('#tim-trang-thai')?.textContent !== '');
}
const firstLink = () => page.locator('#ket-qua > li').first().locator('a').first();

/** What an address may hold to be marked, written by nobody. */
test.each([
  ['10,000 characters', 'a'.repeat(10_000)],
  ['2,000 words', 'vung '.repeat(2000)],
  ['signs of patterns', String.raw`.*+?^$()|[]{2}\/-,#% vùng (?<=a)\p{L}`],
  ['markup', '<img src=x onerror=window.hacked=1>'],
  ['emoji', '🚣‍♀️ vùng 👨‍👩‍👧'],
  ['a lone surrogate', 'vùng \ud800'],
  ['marks of direction', '\u202evùng\u202c \u2067x'],
  ['nothing', ''],
])('on the opened page: %s', async (_, words) => {
  const path = '/van-ban/nq-57-2022-cp/';
  const asked = new URLSearchParams([
    ['tim', words],
    ['tim', 'liên kết vùng'],
  ]);
  await page.goto(at(`${path}?${asked}#muc-i-khoan-1`));
  // What else is asked for is marked all the same, and nothing of it stays in the address.
  await page.locator('#muc-i-khoan-1 mark', { hasText: 'liên kết vùng' }).first().waitFor();
  expect(new URL(page.url()).search).toBe('');
  expect(await page.locator('#muc-i-khoan-1 img').count()).toBe(0);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(problems).toEqual([]);
});

describe('the results page', () => {
  test('leads to the clause, with the words marked in the spelling of the text', async () => {
    await ask('ra soat kien toan tiem luc');
    const address = await firstLink().getAttribute('href');
    expect(address).toMatch(/\/van-ban\/nq-57-2022-cp\/#muc-iii-khoan-1-diem-dd$/);
    expect(await page.locator('#ket-qua mark').first().textContent()).toMatch(/rà soát|kiện toàn/i);

    await firstLink().click();
    await page.waitForURL(/#muc-iii-khoan-1-diem-dd$/);
    const marks = page.locator('#muc-iii-khoan-1-diem-dd mark');
    await marks.first().waitFor();
    expect((await marks.allTextContents()).join(' ')).toMatch(/tiềm lực/);
    expect(problems).toEqual([]);
  });

  test('answers each key, and the address says what is shown', async () => {
    await page.goto(at('/tim-kiem/'));
    await page.locator('#tim-o').pressSequentially('dieu phoi');
    await expect.poll(() => page.locator('#ket-qua mark').first().textContent(), SOON).toMatch(/điều phối/i);
    expect(new URL(page.url()).searchParams.get('q')).toBe('dieu phoi');
    expect(await page.locator('#tim-trang-thai').textContent()).toMatch(/^\d+ kết quả trong \d+ văn bản$/);
  });

  test('filters narrow, with counts, and are part of the address', async () => {
    await ask('vung kinh te trong diem');
    const type = page.getByLabel('Loại văn bản');
    const label = await type.locator('option[value="Chỉ thị"]').textContent();
    const count = Number(/\((\d+)\)/.exec(label ?? '')?.[1]);
    expect(count).toBeGreaterThan(0);
    await type.selectOption('Chỉ thị');
    await expect.poll(() => page.locator('#ket-qua > li').count(), SOON).toBe(count);
    await page.reload();
    await expect.poll(() => page.locator('#ket-qua > li').count(), SOON).toBe(count);
  });

  test('can be walked with the arrow keys', async () => {
    await ask('liên kết vùng');
    await page.locator('#tim-o').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(focused).toBe(await page.locator('#ket-qua .hit-link').nth(1).getAttribute('href'));
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tim-o');
  });

  test('offers what may have been meant', async () => {
    await ask('quy hoahc vung');
    expect(await page.locator('#tim-goi-y').textContent()).toContain('Có phải bạn tìm quy hoạch vùng?');
    expect(await firstLink().getAttribute('href')).toMatch(/#muc-i-khoan-1$/);
  });

  test('helps where nothing is found', async () => {
    await ask('xyzzyx');
    expect(await page.locator('#tim-goi-y').textContent()).toContain('Không tìm thấy “xyzzyx”');
    expect(await page.locator('#tim-goi-y li').count()).toBeGreaterThan(2);
  });

  test('shows hostile queries as words and runs nothing', async () => {
    await ask('<img src=x onerror=window.hacked=1>');
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(await page.locator('#tim-goi-y img, #ket-qua img').count()).toBe(0);
    await page.locator('#tim-o').fill('liên kết '.repeat(1000));
    await expect.poll(() => page.locator('#ket-qua > li').count(), SOON).toBeGreaterThan(0);
    expect(page.url().length).toBeLessThan(5000);
    expect(problems).toEqual([]);
  });

  test('says so when the index cannot be read, and the page still reads', async () => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await ask('liên kết vùng');
    expect(await page.locator('#tim-trang-thai').textContent()).toContain('Không đọc được chỉ mục tìm kiếm');
    await page.unroute('**/pagefind/**');
    await page.route('**/pagefind/tri-thuc.bin', (route) => route.fulfill({ body: 'not an index' }));
    await ask('liên kết vùng');
    expect(await page.locator('#tim-trang-thai').textContent()).toContain('Không đọc được chỉ mục tìm kiếm');
    expect(await page.locator('h1').textContent()).toBe('Tìm kiếm');
    await page.unroute('**/pagefind/tri-thuc.bin');
  });

  test('says so when a part of the index cannot be read', async () => {
    await page.route('**/pagefind/index/**', (route) => route.fulfill({ body: 'not an index' }));
    await ask('liên kết vùng');
    expect(await page.locator('#tim-trang-thai').textContent()).toContain('Không đọc được chỉ mục tìm kiếm');
    await page.unroute('**/pagefind/**');
  });

  test('explains itself without JavaScript', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(at('/tim-kiem/?q=vùng'));
    expect(await page.locator('noscript').textContent()).toContain('Tìm kiếm cần JavaScript');
    await plain.close();
  });
});

test('every place in the index is on its page', async () => {
  const dist = process.env['OUT_DIR'] ?? 'dist';
  const folder = path.join(dist, 'pagefind', 'fragment');
  const missing: string[] = [];
  for (const name of await readdir(folder)) {
    const json = gunzipSync(await readFile(path.join(folder, name)))
      .toString('utf8')
      .slice('pagefind_dcd'.length);
    const { document } = JSON.parse(json) as { document: SearchDocument };
    const html = await readFile(path.join(dist, document.url, 'index.html'), 'utf8');
    for (const { anchor } of document.passages) {
      if (anchor && !html.includes(` id="${anchor}"`)) missing.push(`${document.url}#${anchor}`);
    }
  }
  expect(missing).toEqual([]);
});

test('axe finds nothing in the results and in the open dialog', async () => {
  await ask('vung kinh te trong diem');
  expect(await axeFinds(page)).toEqual([]);
  await page.goto(at('/van-ban/nq-57-2022-cp/'));
  await page.keyboard.press('/');
  await page.locator('#hop-tim input').fill('Bộ Tài chính');
  await page.locator('#hop-tim [role="option"]').first().waitFor();
  expect(await axeFinds(page)).toEqual([]);
});

describe('the dialog', () => {
  test.each(['/', 'Control+k'])(
    'opens with %s, is worked from the keyboard, and leads to the clause',
    async (key) => {
      await page.goto(at('/van-ban/nq-57-2022-cp/'));
      await page.keyboard.press(key);
      const input = page.locator('#hop-tim input');
      await input.waitFor();
      await input.pressSequentially('III.1.đ');
      await page.locator('#hop-tim [role="option"]').first().waitFor();
      expect(await input.getAttribute('aria-activedescendant')).toBe('hop-tim-0');
      await page.keyboard.press('Enter');
      await page.waitForURL(/#muc-iii-khoan-1-diem-dd/);
      expect(problems).toEqual([]);
    },
  );

  test('closes with Escape and gives the focus back', async () => {
    await page.goto(at('/'));
    await page.locator('.hero a').first().focus();
    const before = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('/');
    await page.locator('#hop-tim input').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('#hop-tim').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(before);
  });

  test('"/" typed into a field is a "/"', async () => {
    await page.goto(at('/tim-kiem/'));
    await page.locator('#tim-o').pressSequentially('57/NQ-CP');
    expect(await page.locator('#tim-o').inputValue()).toBe('57/NQ-CP');
    await expect.poll(() => firstLink().getAttribute('href'), SOON).toMatch(/\/van-ban\/nq-57-2022-cp\/$/);
  });
});
