import { createHash } from 'node:crypto';
import { existsSync, realpathSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Instrument } from '../../../src/records/schema/index.ts';
import { partPath, wholePath } from '../../../src/pipeline/parts/steps.ts';
import { cachedJson } from '../../../src/reuse/cached-json.ts';
import { digest } from '../../../src/reuse/digest.ts';
import { openStore } from '../../../src/reuse/store.ts';
import { withoutSizes } from '../../../src/rendering/sizes.ts';
import { canonicalHome } from '../canonical-home.ts';
import { writePdfCache, readPdfCache } from '../pdf-cache.ts';
import type { Printer } from '../print-page.ts';
import { withoutNotes } from '../without-notes.ts';

const CACHE = path.join('.cache', 'pdf');

/** Starts the browser that prints. Its driver takes long to load and most builds print nothing, so it is loaded here. */
export async function startPrinter(browser: string): Promise<Printer> {
  const { openPrinter } = await import('../print-page.ts');
  return openPrinter(browser);
}

/** Whether nothing was ever printed in this project, so that this build is certain to print. */
export const isFirstPrinting = (): boolean => !existsSync(CACHE);

export interface PrintOptions {
  instruments: ReadonlyMap<string, Instrument>;
  /** Path the site is published under, without a slash at the end. */
  base: string;
  /** Chrome, Chromium or Edge; without one nothing is printed. */
  browser: string | undefined;
  /** The browser, where it was started early; the caller closes it. */
  printer?: Promise<Printer> | undefined;
}

/**
 * Prints the pages of a built site that offer a PDF, without their notes. A page that without its notes is the same as when it
 * was last printed is not printed again.
 *
 * @param dist folder of the site
 * @returns what was done, in a line
 */
export async function printPdf(
  dist: string,
  { instruments, base, browser, printer }: PrintOptions,
): Promise<string> {
  const pages: { id: string; page: string; html: string }[] = [];
  for (const { id, editions } of instruments.values()) {
    if (!editions?.includes('pdf')) continue;
    const read = (page: string) => readFile(path.join(dist, page, 'index.html'), 'utf8');
    const own = partPath(id, '');
    const html = await read(own);
    if (!html.includes(`data-size-of="van-ban/${id}/${id}.pdf"`)) continue;
    // A text that is read in parts is printed from the page that has all of it.
    const whole = wholePath(id);
    const page = existsSync(path.join(dist, whole)) ? whole : own;
    // A page that was taken over from the last site names the sizes of its files already.
    pages.push({ id, page, html: withoutSizes(page === own ? html : await read(page)) });
  }
  if (!browser) {
    if (pages.length > 0) throw new Error('Pages offer PDF files, and there is no browser to print them.');
    return 'No PDF files: they are printed by Chrome, Chromium or Edge, and none was found.';
  }
  if (pages.length === 0) return 'No page offers a PDF.';

  await mkdir(CACHE, { recursive: true });
  const program = await readFile(path.join(import.meta.dirname, '..', 'print-page.ts'));
  // An update replaces the file of the browser; asking the browser for its version would take a second of every build.
  const { size, mtimeMs } = statSync(realpathSync(browser));
  const printedBy = JSON.stringify([browser, size, mtimeMs]);
  // Where the site will be published, as its own front page says.
  const address = canonicalHome(await readFile(path.join(dist, 'index.html'), 'utf8'));
  const site = { dist, base, ...(address ? { address } : {}) };
  // Taking the notes out of a page takes as long as rendering it, so the digest of the result is cached.
  const store = openStore('.', { name: 'printed', code: 'scripts/support/without-notes.ts' });
  const used = new Set<string>();
  let started = printer;
  let printed = 0;
  try {
    for (const { id, page, html } of pages) {
      // Styles and fonts carry a hash in their names, so the page stands for them too.
      const printedFrom = cachedJson(store, digest(html), () => digest(withoutNotes(html)));
      const key = createHash('sha256').update(printedBy).update(program).update(printedFrom).digest('hex');
      let pdf = await readPdfCache(CACHE, key);
      if (!pdf) {
        started ??= startPrinter(browser);
        pdf = await writePdfCache(CACHE, key, await (await started).print(site, page, withoutNotes(html)));
        printed += 1;
      }
      used.add(pdf.name);
      await writeFile(path.join(dist, 'van-ban', id, `${id}.pdf`), pdf.bytes);
    }
  } finally {
    if (started !== printer) await (await started)?.close();
  }
  for (const name of await readdir(CACHE)) if (!used.has(name)) await rm(path.join(CACHE, name));
  return `${pages.length} PDF files, ${printed} of them newly printed.`;
}
