import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isAnswered, readQueries } from '../search/queries.ts';
import { placesFor } from '../search/run-queries.ts';
import { at, openBrowser } from './browser.ts';

/** However busy the machine is. */
const SOON = { timeout: 15_000 };

let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  context = await browser.newContext();
  page = await context.newPage();
});
afterAll(() => browser.close());

/** Wait until this page's service worker has stored the site. */
const stored = () => page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active?.state));

describe('after one visit, with the network cut', () => {
  test('every page is there', async () => {
    await page.goto(at('/'));
    expect(await stored()).toMatch(/activat/);
    await context.setOffline(true);
    await page.reload();
    expect(await page.locator('h1').textContent()).toContain('liên kết vùng');
    await page.goto(at('/van-ban/nq-57-2022-cp/#muc-iii-khoan-1-diem-dd'));
    expect(await page.locator('#muc-iii-khoan-1-diem-dd').textContent()).toContain('kiện toàn');
  });

  test('a citation shows where it leads', async () => {
    await page.locator('#muc-iii-khoan-1-diem-a a.ref').first().hover();
    await page.locator('#xem-truoc .preview-state').waitFor();
    expect(await page.locator('#xem-truoc').innerText()).toContain('Nghị quyết 128/NQ-CP');
    await page.keyboard.press('Escape');
  });

  test('a search leads to the clause', async () => {
    await page.keyboard.press('/');
    await page.locator('#hop-tim input').pressSequentially('doi thoai');
    await page.locator('#hop-tim [role="option"] mark').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#muc-iii-khoan-1-diem-e$/);
    await page.locator('#muc-iii-khoan-1-diem-e mark').first().waitFor();
  });

  test('the search finds what it finds online', async () => {
    await page.goto(at('/tim-kiem/'));
    const queries = await readQueries();
    const found = await placesFor(page, queries);
    expect(queries.filter((query, at) => !isAnswered(query, found[at]!))).toEqual([]);
  });

  test('a page that is not stored says what can be read', async () => {
    await page.goto(at('/khong-co-trang-nay/'));
    expect(await page.locator('h1').textContent()).toBe('Đọc ngoại tuyến');
  });

  test('the offline page says what is stored, and takes it away', async () => {
    await page.goto(at('/ngoai-tuyen/'));
    await expect.poll(() => page.locator('#luu-trang-thai').textContent(), SOON).toMatch(/^Đã lưu \(/);
    await context.setOffline(false);
    await page.locator('#luu-xoa').click();
    await expect.poll(() => page.locator('#luu-loi-nhan').textContent(), SOON).toContain('Đã xóa');
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  });
});

test('what does not fit is not half stored', async () => {
  const small = await browser.newContext();
  const page = await small.newPage();
  await page.route('**/ngoai-tuyen/danh-muc.json', (route) =>
    route.fulfill({
      json: {
        stored: { files: 1, bytes: 1 },
        groups: [{ id: 'thu', name: 'Tệp thử', bytes: 1, files: ['icon.svg', 'khong-co-tep-nay.docx'] }],
        sets: [],
      },
    }),
  );
  await page.goto(at('/ngoai-tuyen/'));
  await page.getByText('Chọn từng văn bản').click();
  await page.getByRole('button', { name: 'Lưu Tệp thử' }).click();
  await expect
    .poll(() => page.locator('#luu-loi-nhan').textContent(), SOON)
    .toContain('Chưa có gì được lưu dở');
  expect((await page.evaluate(() => caches.keys())).filter((name) => name.startsWith('chon:'))).toEqual([]);
  await small.close();
});
