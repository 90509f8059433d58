import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { browserArguments, findBrowser } from '../scripts/support/browser.ts';
import type { SearchDialog } from './browser-bytes.ts';

/** What a reader with a slow phone waits for from a cold start, in milliseconds. */
export interface Waits {
  /** Until the first words of the body of the law are painted. */
  law: number;
  /** Until the first result of a search stands there that is typed as soon as there is a field for it. */
  result?: number;
}

/** A slow phone with a poor signal, as DevTools imitate it. */
const NETWORK = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const SLOWER_CPU = 4;
/** Each is measured so often, in a browser without a cache; the median counts. */
const RUNS = 5;
/**
 * A new window of Chromium loads pages of its own for two seconds, on the same processors: measured meanwhile, times of one
 * page differ by half, which hides what is compared.
 */
const WINDOW_READY = 2500;

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/**
 * Open a page of a built site on a slow phone, and search from it.
 *
 * @param dist folder of the built site
 * @param page path of the HTML file in it
 * @param words of the law that one waits for, as they stand in the page's text
 * @param query typed into the search dialog
 * @throws Error where there is no browser, or something does not come within two minutes
 */
export async function slowPhone(
  dist: string,
  page: string,
  words: string,
  dialog: SearchDialog | undefined,
  query: string,
): Promise<Waits> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no browser: install Chrome or Chromium, or set CHROME_PATH');
  const server = createServer(async ({ url = '/' }, answer) => {
    const { pathname } = new URL(url, 'http://localhost');
    const file = decodeURIComponent(pathname).replace(/\/$/, '/index.html');
    const content = await readFile(path.join(dist, file)).catch(() => undefined);
    if (!content) return answer.writeHead(404).end();
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    return answer.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(gzipSync(content));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${page.replace(/index\.html$/, '')}`;
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  try {
    const law = await median(() => onPhone(browser, (opened) => lawPainted(opened, address, words)));
    if (!dialog) return { law };
    const result = await median(() => onPhone(browser, (opened) => found(opened, address, dialog, query)));
    return { law, result };
  } finally {
    await browser.close();
    server.close();
  }
}

async function onPhone<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  // The service worker would fetch the whole site meanwhile.
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    serviceWorkers: 'block',
  });
  context.setDefaultTimeout(120_000);
  try {
    const page = await context.newPage();
    await page.waitForTimeout(WINDOW_READY);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', NETWORK);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_CPU });
    return await work(page);
  } finally {
    await context.close();
  }
}

/**
 * Browsers draw nothing while a style sheet is awaited, and call no animation frame: the frame after the one in which the words
 * stand in the page has them drawn.
 */
async function lawPainted(page: Page, address: string, words: string): Promise<number> {
  await page.addInitScript((searched) => {
    const look = () => {
      if (!document.querySelector('main')?.textContent.includes(searched)) requestAnimationFrame(look);
      else requestAnimationFrame(() => Object.assign(window, { drawn: performance.now() }));
    };
    requestAnimationFrame(look);
  }, words);
  await page.goto(address, { waitUntil: 'commit' });
  const drawn = await page.waitForFunction(() => (window as { drawn?: number }).drawn);
  return Number(await drawn.jsonValue());
}

async function found(page: Page, address: string, dialog: SearchDialog, query: string): Promise<number> {
  // A tap before the page's scripts are there would leave for a page of results.
  await page.goto(address, { waitUntil: 'load', timeout: 120_000 });
  const field = page.locator(dialog.field);
  await page.locator(dialog.opener).click();
  await field.waitFor();
  await field.fill(query);
  await page.locator(dialog.result).waitFor();
  return page.evaluate(() => performance.now());
}

async function median(measure: () => Promise<number>): Promise<number> {
  const all: number[] = [];
  for (let run = 0; run < RUNS; run += 1) all.push(await measure());
  return Math.round(all.toSorted((left, right) => left - right)[Math.floor(RUNS / 2)] ?? 0);
}
