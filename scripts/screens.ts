/**
 * `npm run screens`: pictures of every kind of page into `docs/screens/`, from a built site.
 *
 * Usage: node scripts/screens.ts [folder of the site, by default dist]
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { preview } from 'astro';
import { chromium, type Page } from 'playwright-core';
import { browserArguments, ensureBrowser } from './support/browser.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const out = path.join('docs', 'screens');
const reader = '/van-ban/nq-57-2022-cp/';
const number = '#muc-iii-khoan-1-diem-a > .hang > a.num';

interface Shot {
  name: string;
  path: string;
  act?: (page: Page) => Promise<unknown>;
}
const shots: Shot[] = [
  { name: 'trang-chu', path: '/' },
  { name: 'van-ban', path: reader },
  { name: 'diem-a', path: `${reader}#muc-iii-khoan-1-diem-a` },
  { name: 'bang-chon', path: `${reader}#muc-iii-khoan-1`, act: (page) => page.locator(number).click() },
  {
    name: 'ten-hom-nay',
    path: `${reader}#muc-iii-khoan-1`,
    act: (page) => page.locator('#muc-iii-khoan-1-diem-a .now').last().click(),
  },
  { name: 'trang-rieng', path: `${reader}muc-iii/khoan-1/diem-b/` },
  { name: 'tom-luoc', path: '/van-ban/qd-825-2020-ttg/' },
  { name: 'nhiem-vu', path: '/nhiem-vu/' },
  { name: 'co-quan', path: '/co-quan/bo-ke-hoach-va-dau-tu/' },
  { name: 'tap-huan', path: '/tap-huan/nghi-quyet-57-trong-ba-muoi-phut/' },
  {
    name: 'trinh-chieu',
    path: '/tap-huan/viec-cua-uy-ban-nhan-dan-cap-tinh/',
    act: async (page) => {
      await page.locator('[data-present]').click();
      await page.locator('#trinh-chieu[open]').waitFor();
      await page.keyboard.press('PageDown');
      await page.keyboard.press('PageDown');
    },
  },
  { name: 'so-do', path: '/so-do/' },
  { name: 'chu-giai', path: '/chu-giai/' },
  { name: 'thuat-ngu', path: '/thuat-ngu/' },
  {
    name: 'tim-kiem',
    path: '/tim-kiem/?q=dieu%20phoi',
    act: (page) => page.locator('.hit').first().waitFor(),
  },
];
const forms = [
  { name: 'rong-sang', width: 1440, height: 900, colorScheme: 'light' },
  { name: 'rong-toi', width: 1440, height: 900, colorScheme: 'dark' },
  { name: 'hep-sang', width: 360, height: 780, colorScheme: 'light' },
] as const;

const executablePath = await ensureBrowser(console.log);
const server = await preview({
  root: process.cwd(),
  outDir: positionals[0] ?? 'dist',
  logLevel: 'error',
  server: { port: 0, host: '127.0.0.1' },
});
const browser = await chromium.launch({ executablePath, args: browserArguments });
await mkdir(out, { recursive: true });
try {
  for (const { name: form, width, height, colorScheme } of forms) {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme,
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    });
    for (const { name, path: address, act } of shots) {
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${server.port}${address}`);
      await act?.(page);
      await page.evaluate(() => document.fonts.ready);
      // Popovers and dialogs settle.
      await page.waitForTimeout(200);
      await page.screenshot({ path: path.join(out, `${name}-${form}.jpg`), type: 'jpeg', quality: 70 });
      await page.close();
    }
    await context.close();
  }
} finally {
  await browser.close();
  await server.stop();
}
console.log(`${shots.length * forms.length} pictures in ${out}/.`);
