/**
 * `pdf.ts [DIST]`: print the pages of the built site that offer a PDF. A page that has not changed since it was
 * last printed is not printed again.
 */
import { createHash } from 'node:crypto';
import { existsSync, realpathSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadInstruments } from '../src/records/load/instruments.ts';
import { findBrowser } from './support/browser.ts';
import { toPdfCache, fromPdfCache } from './support/pdf-cache.ts';
import type { Printer } from './support/print-page.ts';
import { publishedHome } from './support/published-home.ts';
import { partPath, wholePath } from '../src/pipeline/parts/steps.ts';
import { publishedUnder } from '../src/rendering/published-under.ts';
import { withoutSizes } from '../src/rendering/sizes.ts';

const dist = path.resolve(process.argv[2] ?? 'dist');
const cache = path.join('.cache', 'pdf');

const pages: { id: string; page: string; html: string }[] = [];
const { instruments } = await loadInstruments('content');
for (const { id, editions } of instruments.values()) {
  if (!editions?.includes('pdf')) continue;
  const read = (page: string) => readFile(path.join(dist, page, 'index.html'), 'utf8');
  const own = partPath(id, '');
  const html = await read(own);
  if (!html.includes(`data-size-of="van-ban/${id}/${id}.pdf"`)) continue;
  // A text that is read in parts is printed from the page that has all of it.
  const whole = wholePath(id);
  const page = existsSync(path.join(dist, whole)) ? whole : own;
  pages.push({ id, page, html: page === own ? html : await read(page) });
}
const executable = findBrowser();
if (!executable || pages.length === 0) {
  console.log(
    executable
      ? 'No page offers a PDF.'
      : 'No PDF files: they are printed by Chrome, Chromium or Edge, and none was found.',
  );
  process.exit(pages.length > 0 ? 1 : 0);
}

// Where the site will be published, as its own front page says.
const address = publishedHome(await readFile(path.join(dist, 'index.html'), 'utf8'));
const { base } = await publishedUnder('content');

await mkdir(cache, { recursive: true });
const program = await readFile(path.join(import.meta.dirname, 'support', 'print-page.ts'));
// A browser that was updated is another file; to ask it for its version would take a second of every build.
const { size, mtimeMs } = statSync(realpathSync(executable));
const browser = JSON.stringify([executable, size, mtimeMs]);
let printer: Printer | undefined;
const used = new Set<string>();
let printed = 0;
try {
  for (const { id, page, html } of pages) {
    // Styles and fonts carry a hash in their names, so the page stands for them too. A page of the last site has sizes of files.
    const key = createHash('sha256').update(browser).update(program).update(withoutSizes(html)).digest('hex');
    let kept = await fromPdfCache(cache, key);
    if (!kept) {
      printer ??= await startPrinter(executable);
      kept = await toPdfCache(cache, key, await printer.print(page));
      printed += 1;
    }
    used.add(kept.name);
    await writeFile(path.join(dist, 'van-ban', id, `${id}.pdf`), kept.bytes);
  }
} finally {
  await printer?.close();
}
for (const name of await readdir(cache)) if (!used.has(name)) await rm(path.join(cache, name));
console.log(`${pages.length} PDF files, ${printed} of them newly printed.`);

/** What drives a browser takes long to load, and most builds print nothing. */
async function startPrinter(browser: string): Promise<Printer> {
  const { openPrinter } = await import('./support/print-page.ts');
  return openPrinter(browser, { dist, base, ...(address ? { address } : {}) });
}
