/**
 * `node bench/search/keys.ts`: from a key to the answer on the page, in a real browser on the built site.
 * Prints p50 and p95 in milliseconds, the best of three runs for each key: what the search costs, not what else
 * the machine was doing.
 */
import { preview } from 'astro';
import { chromium } from 'playwright-core';
import { browserArguments, findBrowser } from '../../scripts/support/browser.ts';

const executablePath = findBrowser();
if (!executablePath) throw new Error('No browser: install Chrome or Chromium, or set CHROME_PATH.');
const server = await preview({
  root: process.cwd(),
  logLevel: 'error',
  server: { port: 0, host: '127.0.0.1' },
});
const browser = await chromium.launch({ executablePath, args: browserArguments });
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.port}/`);
await page.locator('form[role="search"] input').last().click();
await page.locator('#hop-tim input').pressSequentially('dieu phoi');
await page.locator('#hop-tim [role="option"] mark').first().waitFor();

const times = await page.evaluate(async () => {
  const field = document.querySelector<HTMLInputElement>('#hop-tim input');
  const list = document.querySelector('#hop-tim [role="listbox"]');
  if (!field || !list) throw new Error('The dialog is not open.');
  const queries = [
    'quy hoach vung',
    'lieen keets vungf',
    'điểm a khoản 1 mục III',
    'dong bang song cuu long',
  ];
  const typed = queries.flatMap((query) => Array.from(query, (_, at) => query.slice(0, at + 1)).slice(1));
  const measured = typed.map(() => Infinity);
  // The best of three for each key: what the search costs, not what else the machine was doing.
  for (let run = 0; run < 3; run += 1) {
    for (const [at, words] of typed.entries()) {
      field.value = words;
      const answered = new Promise((resolve) => {
        new MutationObserver((_, observer) => {
          observer.disconnect();
          resolve(undefined);
        }).observe(list, { childList: true });
        setTimeout(resolve, 1000);
      });
      const started = performance.now();
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await answered;
      measured[at] = Math.min(measured[at] ?? Infinity, performance.now() - started);
    }
  }
  return measured.toSorted((a, b) => a - b);
});
const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
console.log(`${times.length} keys: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);
await browser.close();
await server.stop();
