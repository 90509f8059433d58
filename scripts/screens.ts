/**
 * `npm run screens [-- DIST]`: takes screenshots of the pages that `docs/screens/pictures.yaml` names, from a built site, into
 * `docs/screens/`.
 */
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { preview } from 'astro';
import { chromium } from 'playwright-core';
import { parse } from 'yaml';
import { readArguments } from './support/arguments.ts';
import { browserArguments, ensureBrowser } from './support/browser.ts';

const { positionals } = readArguments('npm run screens [-- THƯ_MỤC]', { allowPositionals: true });
const out = path.join('docs', 'screens');

/** A page, and the actions on it before its screenshot is taken. */
interface Shot {
  name: string;
  path: string;
  click?: string;
  wait?: string;
  press?: string[];
}
const shots = parse(await readFile(path.join(out, 'pictures.yaml'), 'utf8')) as Shot[];
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
    for (const { name, path: address, click, wait, press = [] } of shots) {
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${server.port}${address}`);
      if (click) await page.locator(click).click();
      if (wait) await page.locator(wait).first().waitFor();
      for (const key of press) await page.keyboard.press(key);
      await page.evaluate(() => document.fonts.ready);
      // Until popovers and dialogs have opened.
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
