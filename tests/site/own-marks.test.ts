import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, openBrowser } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const point = '#muc-iii-khoan-1-diem-d';

async function fresh(): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
  });
  return context.newPage();
}

test('words are marked, noted on, listed, taken along and brought in on another device', async () => {
  const page = await fresh();
  await page.goto(at(`/van-ban/nq-57-2022-cp/${point}`));
  await page.locator(`${point} > .hang`).evaluate((line) => getSelection()?.selectAllChildren(line));
  await page.getByRole('button', { name: 'Đánh dấu' }).click();
  await page.getByText('Đã đánh dấu, chỉ lưu trên máy này.').waitFor();

  await page.goto(at('/cua-toi/'));
  await page.locator('.mine li q').waitFor();
  expect(await page.locator('.mine li q').innerText()).toMatch(/^d\) Tổ chức tuyên truyền/);
  await page.locator('.mine textarea').fill('Hỏi phòng tổng hợp');
  await page.locator('.mine textarea').blur();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải về (W3C, để nhập lại)' }).click(),
  ]);
  const path = await file.path();
  expect(await readFile(path, 'utf8')).toContain('"TextQuoteSelector"');
  const [word] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải về (Word)' }).click(),
  ]);
  expect(word.suggestedFilename()).toBe('ghi-chu-cua-toi.docx');
  await page.context().close();

  const other = await fresh();
  await other.goto(at('/cua-toi/'));
  await other.getByText('Chưa có gì.').waitFor();
  await other.locator('#cua-toi-tep').setInputFiles({
    name: 'ghi-chu.jsonld',
    mimeType: 'application/ld+json',
    buffer: await readFile(path),
  });
  await other.getByText('Đã nhập 1 ghi chú mới.').waitFor();
  expect(await other.locator('.mine textarea').inputValue()).toBe('Hỏi phòng tổng hợp');
  await other.getByRole('link', { name: /^điểm d khoản 1 Mục III/ }).click();
  await other.waitForURL(`**/${point}`);
  await other.context().close();
});

test('a report of a fault is ready with place, words and version, to copy or to mail', async () => {
  const page = await fresh();
  await page.goto(at(`/van-ban/nq-57-2022-cp/${point}`));
  await page.locator(`${point} > .hang > a.num`).click();
  await page.getByRole('button', { name: 'Báo lỗi' }).click();
  const report = await page.getByLabel('Lời báo lỗi').inputValue();
  expect(report).toMatch(/^Trang: .+\nChỗ: điểm d khoản 1 Mục III Nghị quyết số 57\/NQ-CP/);
  expect(report).toMatch(/Bản nguyên văn: [0-9a-f]{12}\n/);
  expect(report).toContain('\nd) Tổ chức tuyên truyền');
  expect(await page.getByRole('link', { name: 'Mở bằng thư' }).getAttribute('href')).toMatch(
    /^mailto:\?subject=/,
  );
  await page.context().close();
});
