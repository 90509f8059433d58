import { cp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { run } from '../../scripts/support/run.ts';
import { headerPolicy } from '../../src/site/content-policy.ts';
import { openBrowser } from './browser.ts';
import { builtPages } from './pages.ts';
import { findServer, servers, startServer } from './servers.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const document = 'van-ban/nq-57-2022-cp/';

test('no page of any kind breaks the policy, asks another host or sets a cookie', async () => {
  const seen = await visitKinds(inject('site'));
  expect(seen.pages).toBeGreaterThan(8);
  expect(seen).toMatchObject({ violations: [], elsewhere: [], cookies: [], errors: [] });
});

test('what was slipped into a page does not run, and no string becomes markup', async () => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const forged =
    '<script>window.ran = true</script><input autofocus onfocus="window.ran = true"><img src="x" onerror="window.ran = true">';
  await page.route('**/van-ban/**', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('</main>', `${forged}</main>`) });
  });
  await page.goto(inject('site') + document);
  const outcome = await page.evaluate(() => {
    let refused = false;
    try {
      window.document.body.insertAdjacentHTML('beforeend', '<p>x</p>');
    } catch {
      refused = true;
    }
    return { refused, ran: 'ran' in window, forged: window.document.querySelector('[onfocus]') !== null };
  });
  expect(outcome).toEqual({ refused: true, ran: false, forged: true });
  await context.close();
});

test.each([
  'public/_headers',
  'docs/hosting/nginx.conf',
  'docs/hosting/Caddyfile',
  'docs/publishing/web.config',
])('%s sends the policy of the pages', async (file) => {
  expect(await readFile(file, 'utf8')).toContain(headerPolicy);
});

for (const example of servers) {
  const found = await findServer(example);
  test.skipIf(!found)(
    `${example.command} serves the site as its example says`,
    { timeout: 120_000 },
    async () => {
      const server = await startServer(example);
      try {
        const home = await fetch(server.site);
        expect(home.headers.get('content-security-policy')).toBe(headerPolicy);
        expect(home.headers.get('x-content-type-options')).toBe('nosniff');
        expect(home.headers.get('cache-control')).toBe('no-cache');
        const sheet = /href="\/(_astro\/site\.[^"]+\.css)"/.exec(await home.text())?.[1];
        const style = await fetch(server.site + sheet, { headers: { 'accept-encoding': 'gzip' } });
        expect(style.headers.get('cache-control')).toContain('immutable');
        expect(style.headers.get('content-encoding')).toBe('gzip');
        expect(style.headers.get('content-security-policy')).toBe(headerPolicy);
        const missing = await fetch(`${server.site}khong-co/`);
        expect([missing.status, (await missing.text()).includes('<h1')]).toEqual([404, true]);
        expect(missing.headers.get('content-security-policy')).toBe(headerPolicy);
        expect((await fetch(`${server.site}../package.json`)).status).toBe(404);
        expect(await visitKinds(server.site)).toMatchObject({ violations: [], elsewhere: [], errors: [] });
      } finally {
        await server.stop();
      }
    },
  );
}

/** What the policy refuses of the desk's own files behind a server, and what fails; asking other hosts it may not. */
async function openDesk(site: string): Promise<string[]> {
  const context = await browser.newContext({ locale: 'vi-VN' });
  const page = await context.newPage();
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('https://')) said.push(message.text());
  });
  await page.goto(`${site}bien-tap/`);
  await page
    .getByRole('button', { name: /Làm việc với kho|Đăng nhập/ })
    .first()
    .waitFor();
  await context.close();
  return said;
}

test('the desk, where somebody adds it, starts behind every example', { timeout: 300_000 }, async () => {
  // Not into the site that other tests look at.
  const site = path.join('.cache', 'site-with-desk');
  try {
    await cp('dist', site, { recursive: true });
    expect(await run(process.execPath, ['scripts/desk.ts'], { OUT_DIR: site })).toBe(0);
    for (const example of servers) {
      if (!(await findServer(example))) continue;
      const server = await startServer(example, site);
      const said = await openDesk(server.site).finally(() => server.stop());
      expect([example.command, said]).toEqual([example.command, []]);
    }
  } finally {
    await rm(site, { recursive: true, force: true });
  }
});

interface Seen {
  pages: number;
  violations: string[];
  elsewhere: string[];
  cookies: string[];
  errors: string[];
}

/** Open a few pages of every kind, search, open the QR code; note everything that should not be. */
async function visitKinds(site: string): Promise<Seen> {
  const context = await browser.newContext();
  const seen: Seen = { pages: 0, violations: [], elsewhere: [], cookies: [], errors: [] };
  await listen(context, site, seen);
  const page = await context.newPage();
  page.on('pageerror', (error) => seen.errors.push(`${page.url()}: ${error.message}`));
  for (const kind of oneOfEachKind()) {
    await page.goto(site + kind.slice(1), { waitUntil: 'load' });
    seen.pages += 1;
  }
  await page.goto(site + document);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.keyboard.press('/');
  await page.locator('#hop-tim input').pressSequentially('dieu phoi');
  await page.locator('#hop-tim [role="option"]').first().waitFor();
  await page.goto(`${site}tim-kiem/?q=li%C3%AAn%20k%E1%BA%BFt`);
  await page.locator('main mark').first().waitFor();
  seen.cookies = (await context.cookies()).map(({ name }) => name);
  await context.close();
  return seen;
}

async function listen(context: BrowserContext, site: string, seen: Seen): Promise<void> {
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site) && !url.startsWith('data:')) seen.elsewhere.push(url);
  });
  await context.exposeFunction('noteViolation', (what: string) => seen.violations.push(what));
  await context.addInitScript(() => {
    window.document.addEventListener('securitypolicyviolation', (event) => {
      const note = (window as unknown as { noteViolation(what: string): void }).noteViolation;
      note(`${location.pathname}: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
}

/** Two pages at most of each shape of address, so that a new kind of page is covered by itself. */
function oneOfEachKind(): string[] {
  const shapes = new Map<string, string[]>();
  for (const page of builtPages()) {
    const [first = '', ...rest] = page.split('/').slice(1);
    const shape = `${first}/${rest.length}`;
    shapes.set(shape, [...(shapes.get(shape) ?? []), page]);
  }
  return [...shapes.values()].flatMap((pages) => pages.slice(0, 2));
}
