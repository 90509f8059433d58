/** What is made of the finished pages of a build, and the proof. */
import type { Manifest } from '../../src/rendering/manifest.ts';
import { loadInstruments } from '../../src/records/load/instruments.ts';
import { publishedUnder } from '../../src/rendering/published-under.ts';
import { type BuildStages, together } from './build-stages.ts';
import { textsMade } from './count-texts.ts';
import type { Printer } from './print-page.ts';
import { shardsFor } from './render.ts';
import { listPages } from './steps/list-pages.ts';
import { printPdf } from './steps/print-pdf.ts';
import { shippedCode } from './steps/shipped-code.ts';
import { writeHeaders } from './steps/write-headers.ts';
import { writeOffline } from './steps/write-offline.ts';
import { writePublished } from './steps/write-published.ts';
import { writeSizes } from './steps/write-sizes.ts';

/** As `browsers.ts` keeps it. */
const NOTHING_FOUND = JSON.stringify([]);

export interface FinishOptions {
  /** The content folder. */
  content: string;
  /** What the pages were made of, and the file that says so. */
  manifest: Manifest;
  pages: string;
  /** Chrome, Chromium or Edge, where there is one. */
  browser: string | undefined;
  /** One that was started ahead. */
  printer: Promise<Printer> | undefined;
}

/**
 * Make all that a built site has beside its pages, check it and prove it.
 *
 * @param dist folder of the site
 */
export async function finishSite(stages: BuildStages, dist: string, options: FinishOptions): Promise<void> {
  await together([checkBrowsers(stages, dist), finishPages(stages, dist, options)]);
  await stages.here('published', () => writePublished(dist, options.content, process.env['SIGNING_KEY']));
}

/** Of the last steps each leaves out what the others make. */
async function finishPages(
  stages: BuildStages,
  dist: string,
  { content, manifest, pages, browser, printer }: FinishOptions,
): Promise<void> {
  const { instruments, site } = await loadInstruments(content);
  const { base } = await publishedUnder(content);
  await stages.here('pdf', () => printPdf(dist, { instruments, base, browser, printer }));
  await stages.here('sizes', () => writeSizes(dist, manifest));
  // It goes through all pages that were made, those of a large site in several processes.
  const shared = shardsFor(textsMade(manifest)).map((part) => [dist, pages, part]);
  await together([
    stages.scripts('verify', shared, 'proof'),
    stages.script('portable', [dist]),
    stages.here('service-worker', () => writeOffline(dist, instruments, site)),
    stages.here('sitemap', () => listPages(dist)),
    writeHeaders(dist, base),
  ]);
}

/** What knows all browsers takes long to load, and nothing was found in most code that was checked before. */
async function checkBrowsers(stages: BuildStages, dist: string): Promise<void> {
  const { store, key } = await shippedCode(dist);
  if (store?.get(key) !== NOTHING_FOUND) await stages.script('browsers', [dist]);
}
