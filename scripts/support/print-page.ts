import path from 'node:path';
import { chromium, type Page, type Route } from 'playwright-core';
import { browserArguments } from './browser.ts';

/** A built site: its folder, and the address at which it will be published. */
export interface BuiltSite {
  dist: string;
  /** With the base path and a slash at the end: "https://example.vn/lkv/"; absent where the site has none. */
  address?: string;
  /** Path below the server, without a slash at the end. */
  base: string;
}

/** Address under which the pages of a site without an address are printed; `dropLinksTo` removes the links there. */
const nowhere = (base: string) => `http://trang.invalid${base}/`;

/** Prints pages of a built site. */
export interface Printer {
  /**
   * @param page path from the root of the site: "van-ban/nd-30-2020-cp/"
   * @param html the page to print
   * @returns bytes of the PDF
   */
  print(site: BuiltSite, page: string, html: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

/**
 * Start a browser that prints pages of a built site as tagged PDF with bookmarks.
 *
 * The browser sees the site at its real address, so that links in the PDF are whole; every request is answered
 * from the folder. No script runs: what is printed is what the build wrote, on any day.
 *
 * @param executablePath of Chrome, Chromium or Edge
 */
export async function openPrinter(executablePath: string): Promise<Printer> {
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  const newTab = () => browser.newPage({ javaScriptEnabled: false, serviceWorkers: 'block' });
  // The first tab of a browser takes a second.
  let first: Page | undefined = await newTab();
  return {
    async print(site, page, html) {
      const tab = first ?? (await newTab());
      first = undefined;
      try {
        const address = site.address ?? nowhere(site.base);
        const url = new URL(page, address).href;
        await tab.route('**/*', (route) =>
          route.request().url() === url
            ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
            : answer(route, site.dist, address),
        );
        await tab.goto(url);
        await tab.evaluate(async () => {
          // As a reader sees the page who has switched the notes off.
          document.documentElement.setAttribute('data-notes', 'off');
          await document.fonts.ready;
        });
        // In a PDF of a site without an address only links within the page work.
        if (!site.address) await tab.evaluate(dropLinksTo, address);
        const pdf = await tab.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
        return withoutDates(pdf);
      } finally {
        await tab.close();
      }
    },
    close: () => browser.close(),
  };
}

/** Runs in the page: turns links to other pages of the site into plain text. */
function dropLinksTo(address: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]'))
    if (link.href.startsWith(address) && link.href.split('#')[0] !== location.href.split('#')[0])
      link.removeAttribute('href');
}

async function answer(route: Route, dist: string, address: string): Promise<void> {
  const url = route.request().url();
  if (!url.startsWith(address)) return route.abort();
  const name = decodeURIComponent(new URL(url).pathname.slice(new URL(address).pathname.length));
  return route.fulfill({ path: path.join(dist, name) }).catch(() => route.fulfill({ status: 404 }));
}

/**
 * Overwrites both dates of a PDF with as many spaces, so that the offsets in its cross-reference table still hold. Without them
 * Chromium prints the same page to the same bytes at any time.
 */
export function withoutDates(pdf: Uint8Array): Uint8Array {
  const content = Buffer.from(pdf).toString('latin1');
  const undated = content.replace(/\/(?:CreationDate|ModDate) \(D:[^)]*\)/g, (date) =>
    ' '.repeat(date.length),
  );
  return new Uint8Array(Buffer.from(undated, 'latin1'));
}
