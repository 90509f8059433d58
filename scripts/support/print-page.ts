import path from 'node:path';
import { type BrowserContext, chromium, type Route } from 'playwright-core';
import { browserArguments } from './browser.ts';

/** A built site: its folder, and the address at which it will be published. */
export interface BuiltSite {
  dist: string;
  /** With the base path and a slash at the end: "https://example.vn/lkv/"; absent where the site has none. */
  address?: string;
  /** Path below the server, without a slash at the end. */
  base: string;
}

/** Stands in for a site without an address while it is printed; no link leads there. */
const nowhere = (base: string) => `http://trang.invalid${base}/`;

/** Prints pages of a built site. */
export interface Printer {
  /** @param page path from the root of the site: "van-ban/nd-30-2020-cp/" */
  print(page: string): Promise<Uint8Array>;
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
export async function openPrinter(executablePath: string, site: BuiltSite): Promise<Printer> {
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' });
  const { dist, address: published, base } = site;
  const address = published ?? nowhere(base);
  await serve(context, { dist, address });
  return {
    async print(page) {
      const tab = await context.newPage();
      try {
        const response = await tab.goto(new URL(page, address).href, { waitUntil: 'networkidle' });
        if (!response?.ok()) throw new Error(`${page} is not in ${dist}`);
        // The law alone, as a reader sees it who has switched the notes off.
        await tab.evaluate(() => document.documentElement.setAttribute('data-notes', 'off'));
        // A file is read far from the site: without its address only links within the page lead somewhere.
        if (!published) await tab.evaluate(dropLinksTo, address);
        const pdf = await tab.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
        return withoutDates(pdf);
      } finally {
        await tab.close();
      }
    },
    close: () => browser.close(),
  };
}

/** Runs in the page: other pages of a site without an address stay named, and are no links. */
function dropLinksTo(address: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]'))
    if (link.href.startsWith(address) && link.href.split('#')[0] !== location.href.split('#')[0])
      link.removeAttribute('href');
}

async function serve(
  context: BrowserContext,
  { dist, address }: { dist: string; address: string },
): Promise<void> {
  const answer = async (route: Route) => {
    const url = route.request().url();
    if (!url.startsWith(address)) return route.abort();
    const name = decodeURIComponent(new URL(url).pathname.slice(new URL(address).pathname.length));
    const file = path.join(dist, name.endsWith('/') || name === '' ? `${name}index.html` : name);
    return route.fulfill({ path: file }).catch(() => route.fulfill({ status: 404 }));
  };
  await context.route('**/*', answer);
}

/**
 * Blank both dates of a PDF, byte for byte, so that its table of offsets still holds. They are the only thing in
 * Chromium's files that the clock decides, and they would speak of the build, not of the text.
 */
export function withoutDates(pdf: Uint8Array): Uint8Array {
  const content = Buffer.from(pdf).toString('latin1');
  const undated = content.replace(/\/(?:CreationDate|ModDate) \(D:[^)]*\)/g, (date) =>
    ' '.repeat(date.length),
  );
  return new Uint8Array(Buffer.from(undated, 'latin1'));
}
