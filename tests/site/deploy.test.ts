import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { type Files, siteOf, WORD } from './deploy-site.ts';
import { serve, type Served } from './engines/served.ts';

/** What readers see after a new version is uploaded, in whatever way. */
const LAW = 'van-ban/nq-1/';
const SOON = { timeout: 20_000 };

let browser: Browser;
let old: Files;
let next: Files;
beforeAll(async () => {
  [browser, old, next] = await Promise.all([openBrowser(), siteOf('bản cũ'), siteOf('bản mới')]);
});
afterAll(() => browser.close());

let host: Files;
let served: Served;
let context: BrowserContext;
let page: Page;
beforeEach(async () => {
  host = new Map(old);
  served = await serve(async (file) => host.get(file));
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await served.stop();
});

const upload = (files: Files, names: Iterable<string> = files.keys()) => {
  for (const name of names) {
    const content = files.get(name);
    if (content) host.set(name, content);
  }
};
const shown = () => page.locator('#ban').textContent();
const visit = async (path: string) => {
  await page.goto(`${served.site}${path}`);
  return shown();
};
/** The first visit stores the site. */
const store = async (path = '') => {
  await page.goto(`${served.site}${path}`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), SOON)
    .toBe('activated');
};
const offline = async (path: string) => {
  served.cut(true);
  const words = await visit(path);
  served.cut(false);
  return words;
};
/** Ask for the new version as the browser does by itself now and then. @returns how its installation ended */
const update = () =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update().catch(() => undefined);
    const worker = registration?.installing ?? registration?.waiting;
    if (!worker) return 'none';
    for (;;) {
      if (worker.state === 'installed' || worker.state === 'redundant' || worker.state === 'activated')
        return worker.state;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
const takeOver = async () => {
  await page.locator('.ban-moi button', { hasText: 'Tải bản mới' }).click();
  await expect.poll(() => page.evaluate(() => document.querySelector('.ban-moi') === null), SOON).toBe(true);
};
const checked = async () => {
  await visit('ngoai-tuyen/');
  await page.locator('#luu-lam-moi').click();
  await expect.poll(() => page.locator('#luu-loi-nhan').textContent(), SOON).toMatch(/Máy chủ|bản mới/);
  await page.waitForTimeout(300);
  return page.locator('#luu-loi-nhan').textContent();
};

describe('after an upload', () => {
  test('atomic: online the new law at once, offline too when it is taken', async () => {
    await store();
    upload(next);
    expect(await visit(LAW)).toBe('Nghị quyết: bản mới');
    expect(await offline(LAW)).toBe('Nghị quyết: bản cũ');
    await visit('');
    expect(await update()).toBe('installed');
    await takeOver();
    expect(await offline(LAW)).toBe('Nghị quyết: bản mới');
    expect(await checked()).toMatch(/^Máy chủ chưa có bản nào mới hơn/);
  });

  test('in the order of names, the worker before the pages of law: nothing is mixed, the new one comes whole later', async () => {
    await store();
    const names = [...next.keys()].toSorted();
    const worker = names.indexOf('sw.js');
    upload(next, names.slice(0, worker + 1));
    expect(names.slice(worker + 1)).toContain('van-ban/nq-1/index.html');
    expect(await update()).toBe('redundant');
    expect(await offline(LAW)).toBe('Nghị quyết: bản cũ');
    expect(await offline('')).toBe('Trang đầu: bản cũ');
    expect(await checked()).not.toContain('chưa có bản nào mới hơn');
    upload(next);
    await visit('');
    expect(await update()).toBe('installed');
    await takeOver();
    expect(await offline(LAW)).toBe('Nghị quyết: bản mới');
  });

  test('interrupted before the worker: online what is there, and nobody is told that it is the newest', async () => {
    await store();
    upload(next, ['van-ban/nq-1/index.html']);
    expect(await visit(LAW)).toBe('Nghị quyết: bản mới');
    expect(await update()).toBe('none');
    expect(await offline(LAW)).toBe('Nghị quyết: bản cũ');
    expect(await checked()).toMatch(/^Máy chủ đang được cập nhật dở: 1 trang/);
  });

  test('of files that a reader chose: the newest online, and from then on offline', async () => {
    await store('ngoai-tuyen/');
    await page.getByRole('button', { name: 'Lưu Nghị quyết 1' }).click();
    await page.getByRole('button', { name: 'Xóa Nghị quyết 1' }).waitFor();
    const word = () =>
      page.evaluate(async (file) => (await (await fetch(`/${file}`)).text()).replace(/^Word: /, ''), WORD);
    expect(await word()).toBe('bản cũ');
    upload(next);
    expect(await word()).toBe('bản mới');
    served.cut(true);
    expect(await word()).toBe('bản mới');
  });

  test('rolled back: readers go back with it', async () => {
    upload(next);
    await store();
    upload(old);
    expect(await visit(LAW)).toBe('Nghị quyết: bản cũ');
    await visit('');
    expect(await update()).toBe('installed');
    await takeOver();
    expect(await offline(LAW)).toBe('Nghị quyết: bản cũ');
  });

  test('under a base path beside another: each has its own, and clearing one leaves the neighbour', async () => {
    host = new Map([...(await siteOf('bản a', '/a/')), ...(await siteOf('bản b', '/b/'))]);
    for (const base of ['a/', 'b/']) await store(base);
    await page.evaluate(() => caches.open('hang-xom'));
    await page.goto(`${served.site}a/ngoai-tuyen/`);
    await page.locator('#luu-xoa').click();
    await expect.poll(() => page.locator('#luu-loi-nhan').textContent(), SOON).toContain('Đã xóa');
    const left = await page.evaluate(() => caches.keys());
    expect(left.filter((name) => name.includes('/a/'))).toEqual([]);
    expect(left).toContain('hang-xom');
    expect(left.some((name) => name.includes('/b/'))).toBe(true);
    expect(await offline(`b/${LAW}`)).toBe('Nghị quyết: bản b');
  });
});

test('where the server is slow, a stored page says from which day it is, and offers the new one when it has come', async () => {
  await store();
  upload(next);
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await context.route('**/van-ban/nq-1/', async (route) => {
    await held;
    await route.continue();
  });
  expect(await visit(LAW)).toBe('Nghị quyết: bản cũ');
  const line = page.locator('.ban-moi');
  await line.waitFor();
  expect(await line.textContent()).toMatch(/bản lưu trên máy ngày \d+\/\d+\/\d{4}: máy chủ trả lời chậm/);
  release();
  await page.getByRole('button', { name: 'Mở bản mới' }).click();
  await expect.poll(shown, SOON).toBe('Nghị quyết: bản mới');
});

test('without a network a stored page says so', async () => {
  await store();
  expect(await offline(LAW)).toBe('Nghị quyết: bản cũ');
  await page.locator('.ban-moi', { hasText: 'chưa nối được máy chủ' }).waitFor();
});
