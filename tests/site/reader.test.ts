import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from 'vitest';
import { PICTURE } from '../../src/site/picture-size.ts';
import { at, openBrowser } from './browser.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
});
afterEach(() => page.close());

const reader = '/van-ban/nq-57-2022-cp/';

test('a link to a point opens at the point', async () => {
  await page.goto(at(`${reader}#muc-iii-khoan-1-diem-dd`));
  const top = await page
    .locator('#muc-iii-khoan-1-diem-dd')
    .evaluate((node) => node.getBoundingClientRect().top);
  expect(top).toBeGreaterThan(0);
  expect(top).toBeLessThan(450);
});

test('the contents follow the reading place', async () => {
  await page.goto(at(`${reader}#muc-iii-khoan-1-diem-c`));
  await page.waitForSelector('[data-contents="muc-iii-khoan-1-diem-c"][aria-current]');
});

test('what is cut says so, at its place and beside the text', async () => {
  await page.goto(at(reader));
  const gap = page.locator('.gap');
  expect(await gap.count()).toBe(1);
  expect(await gap.innerText()).toContain('[...]');
  expect(await gap.innerText()).toContain('bị cắt tại đây');
});

test('the six instruments and the planning law of III.1 are links, each with a way back', async () => {
  await page.goto(at(reader));
  const targets = await page
    .locator('#muc-iii-khoan-1 a.ref')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname.split('/').at(-2)));
  expect(targets).toEqual([
    'nq-128-2020-cp',
    'nq-99-2020-cp',
    'qd-825-2020-ttg',
    'ct-19-2019-ttg',
    'ct-25-2019-ttg',
    'ct-27-2019-ttg',
    'luat-21-2017-qh14',
  ]);
  for (const target of targets) {
    await page.goto(at(`/van-ban/${target}/`));
    const back = page.locator('a[href*="nq-57-2022-cp/#muc-iii-khoan-1-diem"]').first();
    expect(await back.innerText()).toMatch(/Điểm [ab] khoản 1 Mục III/);
  }
});

test('two bases name three instruments; two submissions are known but have no page', async () => {
  await page.goto(at(reader));
  const bases = await page
    .locator('.basis a.ref')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname.split('/').at(-2)));
  expect(bases).toEqual(['luat-76-2015-qh13', 'luat-47-2019-qh14', 'nd-138-2016-cp']);
  expect(await page.locator('#de-nghi-1 span.ref').allInnerTexts()).toEqual([
    expect.stringContaining('6773/TTr-BKHĐT'),
    expect.stringContaining('1563/TTr-BKHĐT'),
  ]);
});

test('a link to a clause shows a picture of it in previews', async () => {
  await page.goto(at(`${reader}muc-iii/khoan-1/diem-dd/`));
  const address = await page.locator('meta[property="og:image"]').getAttribute('content');
  const picture = await page.request.get(at(new URL(address ?? '', at('/')).pathname));
  expect(picture.headers()['content-type']).toBe('image/png');
  const { width, height } = PNG.sync.read(await picture.body());
  expect({ width, height }).toEqual(PICTURE);
});

test('every division has a page with its own title, its trail and its neighbours', async () => {
  await page.goto(at(`${reader}muc-iii/khoan-1/diem-dd/`));
  expect(await page.title()).toBe('Điểm đ khoản 1 Mục III, Nghị quyết 57/NQ-CP (21/4/2022) – Liên kết vùng');
  expect(await page.locator('meta[property="og:description"]').getAttribute('content')).toMatch(
    /^đ\) Rà soát, kiện toàn/,
  );
  await page.locator('a[rel=next]').click();
  await page.waitForURL('**/muc-iii/khoan-1/diem-e/');
  await page.locator('a[rel=prev]').click();
  await page.waitForURL('**/muc-iii/khoan-1/diem-dd/');
});
