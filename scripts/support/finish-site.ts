/** The steps of a build after its pages are rendered: files made from the pages, checks and the proof. */
import type { Manifest } from '../../src/rendering/manifest.ts';
import { loadInstruments } from '../../src/records/load/instruments.ts';
import { loadPublished } from '../../src/rendering/published-under.ts';
import { type BuildStages, waitForAll } from './build-stages.ts';
import { countRenderedTexts } from './count-texts.ts';
import type { Printer } from './print-page.ts';
import { shardsFor } from './render.ts';
import { writeSitemap } from './steps/write-sitemap.ts';
import { printPdf } from './steps/print-pdf.ts';
import { loadShippedCode } from './steps/shipped-code.ts';
import { writeHeaders } from './steps/write-headers.ts';
import { writeOffline } from './steps/write-offline.ts';
import { writePublished } from './steps/write-published.ts';
import { writeSizes } from './steps/write-sizes.ts';

/** How `browsers.ts` caches that it found nothing. */
const NOTHING_FOUND = JSON.stringify([]);

export interface FinishOptions {
  /** The content folder. */
  content: string;
  /** Manifest of the rendered site. */
  manifest: Manifest;
  /** The file that holds it. */
  pages: string;
  /** Path of Chrome, Chromium or Edge, where there is one. */
  browser: string | undefined;
  /** The browser, where it was started early. */
  printer: Promise<Printer> | undefined;
}

/**
 * Makes everything that a built site has beside its pages, checks the site and proves it.
 *
 * @param dist folder of the site
 */
export async function finishSite(stages: BuildStages, dist: string, options: FinishOptions): Promise<void> {
  await waitForAll([checkBrowsers(stages, dist), finishPages(stages, dist, options)]);
  await stages.here('published', () => writePublished(dist, options.content, process.env['SIGNING_KEY']));
}

/** The last steps run at the same time: none of them reads what another of them writes. */
async function finishPages(
  stages: BuildStages,
  dist: string,
  { content, manifest, pages, browser, printer }: FinishOptions,
): Promise<void> {
  const { instruments, site } = await loadInstruments(content);
  const { base } = await loadPublished(content);
  await stages.here('pdf', () => printPdf(dist, { instruments, base, browser, printer }));
  await stages.here('sizes', () => writeSizes(dist, manifest));
  // The proof reads all rendered pages; those of a large site in several processes.
  const shared = shardsFor(countRenderedTexts(manifest)).map((part) => [dist, pages, part]);
  await waitForAll([
    stages.scripts('verify', shared, 'proof'),
    stages.script('portable', [dist]),
    stages.here('service-worker', () => writeOffline(dist, instruments, site)),
    stages.here('sitemap', () => writeSitemap(dist)),
    writeHeaders(dist, base),
  ]);
}

/** Checks scripts and style sheets against the browser policy. The checker's data take long to load, so a cached pass is used. */
async function checkBrowsers(stages: BuildStages, dist: string): Promise<void> {
  const { store, key } = await loadShippedCode(dist);
  if (store?.get(key) !== NOTHING_FOUND) await stages.script('browsers', [dist]);
}
