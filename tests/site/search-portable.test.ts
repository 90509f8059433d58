import { existsSync } from 'node:fs';
import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import puppeteer from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isAnswered, readQueries } from '../search/queries.ts';
import { placesFor } from '../search/run-queries.ts';
import { openBrowser, watch } from './browser.ts';

const firefox = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((file) => existsSync(file));

let folder: string;
const at = (page: string) => `${pathToFileURL(path.join(folder, 'lien-ket-vung'))}/${page}`;

/** The zip, unpacked as a reader would. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ban-di-dong-'));
  const files = unzipSync(await readFile(path.join('dist-portable', 'lien-ket-vung.zip')));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('from a disk, in Chromium', () => {
  test('the search finds what it finds online, and nothing is asked of a network', async () => {
    const browser = await openBrowser();
    const page = await browser.newPage();
    const outside: string[] = [];
    const problems = watch(page);
    page.on('request', (request) => {
      if (!/^(?:file|data|blob):/.test(request.url())) outside.push(request.url());
    });
    await page.goto(at('index.html'));
    await page.locator('form[role="search"]:visible input').last().fill('dieu phoi');
    await page.keyboard.press('Enter');
    await page.waitForURL(/tim-kiem\/index\.html\?q=dieu/);
    const queries = await readQueries();
    const found = await placesFor(page, queries);
    expect(queries.filter((query, at) => !isAnswered(query, found[at]!))).toEqual([]);

    await page.locator('#tim-o').fill('doi thoai');
    await page.locator('#ket-qua mark').first().waitFor();
    await page.locator('#ket-qua a').first().click();
    await page.waitForURL(/nq-57-2022-cp\/index\.html.*#muc-iii-khoan-1-diem-e$/);
    await page.locator('#muc-iii-khoan-1-diem-e mark').first().waitFor();

    await page.locator('#muc-iii-khoan-1-diem-a a.ref').first().hover();
    await page.locator('#xem-truoc .preview-state').waitFor();
    expect(await page.locator('#xem-truoc').innerText()).toContain('Nghị quyết 128/NQ-CP');
    expect(outside).toEqual([]);
    expect(problems).toEqual([]);
    await browser.close();
  });
});

describe('from a disk, in Firefox', () => {
  test.skipIf(!firefox)('a search leads to the clause', async () => {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefox ?? '',
      headless: true,
    });
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => {
      // Leaving a page aborts the fonts that it was still loading (NS_BINDING_ABORTED), which is no fault of the page.
      if (!String(error).includes('status=2152398850')) errors.push(String(error));
    });
    await page.goto(at('tim-kiem/index.html?q=III.1.%C4%91'));
    await page.waitForSelector('#ket-qua a');
    await page.click('#ket-qua a');
    await page.waitForFunction(() => location.hash === '#muc-iii-khoan-1-diem-dd');
    await page.goto(at('tim-kiem/index.html?q=lieen+keets+vungf'));
    await page.waitForSelector('#ket-qua mark');
    expect(await page.$eval('#ket-qua mark', (mark) => mark.textContent)).toMatch(/liên kết vùng/i);
    expect(errors).toEqual([]);
    await browser.close();
  });
});
