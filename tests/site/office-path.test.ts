import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, openBrowser } from './browser.ts';
import { tabTo } from './keyboard.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  await page.clock.setFixedTime(new Date('2026-11-24T08:00:00'));
});
afterAll(() => browser.close());

test('what do I owe, by when, to whom, who is that today: calendar and memo citation, with the keyboard alone', async () => {
  await page.goto(at('/'));
  await tabTo(page, /^Nhiệm vụ/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/nhiem-vu\/$/);

  await tabTo(page, 'Tôi ở cơ quan');
  const office = () => new URL(page.url()).searchParams.get('co-quan');
  for (let step = 0; step < 40 && office() !== 'bo-giao-duc-va-dao-tao'; step += 1)
    await page.keyboard.press('ArrowDown');
  expect(office()).toBe('bo-giao-duc-va-dao-tao');
  expect(await page.locator('#so-viec').innerText()).toMatch(/^\d+ việc phải làm/);
  const row = page.locator('tr[data-for]:visible').first();
  expect(await row.innerText()).toMatch(/\(tạm tính\): \d+\/\d+\/2027/);
  expect(await row.locator('[data-label="Báo cáo gửi"]').innerText()).toMatch(/Nay gửi.*Bộ Tài chính/);

  await tabTo(page, 'Tải lịch (ICS)');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const calendar = await readFile(await download.path(), 'utf8');
  expect(calendar).toContain('BEGIN:VALARM');
  expect(calendar.replaceAll(/\r\n /g, '')).toMatch(/SUMMARY:.*57\/NQ-CP/);

  await tabTo(page, 'Điểm a khoản 1 Mục III, Nghị quyết 57/NQ-CP');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/van-ban\/nq-57-2022-cp\/#muc-iii-khoan-1-diem-a$/);
  await tabTo(page, /^a\)|^Điểm a khoản 1 Mục III/);
  await page.keyboard.press('Enter');
  await page.locator('#bang.open').waitFor();
  expect(await page.locator('#bang').innerText()).toMatch(/Bộ Tài chính/);
  await tabTo(page, 'Sao chép trích dẫn');
  await page.keyboard.press('Enter');
  await page.locator('.toast:not(:empty)').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'điểm a khoản 1 Mục III Nghị quyết số 57/NQ-CP ngày 21 tháng 4 năm 2022 của Chính phủ về các nhiệm vụ, giải pháp hoàn thiện thể chế liên kết vùng kinh tế - xã hội',
  );
});
