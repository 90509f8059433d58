/**
 * `npm run build`: sources to site. Everything is built beside `dist/`, proved, and only then moved in, so a
 * failure leaves the last good site.
 */
import { mkdir, rename, rm } from 'node:fs/promises';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { BrokenJournal, finishCommit } from '../src/reuse/files/commit-files.ts';
import { reportSummary } from '../src/quality/report/index.ts';
import { type Manifest, readManifest, writeManifest } from '../src/rendering/manifest.ts';
import { publishedUnder } from '../src/rendering/published-under.ts';
import { parseShard } from '../src/rendering/shard.ts';
import { findBrowser } from './support/browser.ts';
import { BuildStages, type Follow, secondsSince, Stop, together } from './support/build-stages.ts';
import { textsToRender } from './support/count-texts.ts';
import { forgetBuilt, type Given, givenFiles, isBuilt, madeOf, noteBuilt } from './support/last-build.ts';
import { onlyOne } from './support/lock.ts';
import { moveIn, restoreLastSite } from './support/place-site.ts';
import { readArguments } from './support/arguments.ts';
import type { Printer } from './support/print-page.ts';
import { joinParts, type RenderedPart, renderParts, renderVersion, shardsFor } from './support/render.ts';
import { COMPILED, type RunOptions } from './support/run.ts';
import { nothingPrinted, startPrinter } from './support/steps/print-pdf.ts';
import { readReport, REPORT } from './support/steps/write-report.ts';

const { values } = readArguments('npm run build [-- --part 1/2 | --join THƯ_MỤC …]', {
  options: {
    /** "1/2": render the first of two parts, for a machine of its own, into `.cache/part-1-2/`. */
    part: { type: 'string' },
    /** Folders of all parts, rendered on other machines: join and finish them. */
    join: { type: 'string', multiple: true },
  },
});

// One build has it at a time. The name stays, so that what Node keeps of the code that is in it is found again.
const stage = path.join('.cache', 'dist-next');
const made = `${stage}-pages.json`;
const indexed = { site: `${stage}-index`, manifest: `${stage}-index.json` };
const partIn = (folder: string): RenderedPart => ({
  site: path.join(folder, 'site'),
  manifest: path.join(folder, 'pages.json'),
});

// Pages offer a PDF only where there is a browser to print it.
const browser = findBrowser();
// Vite bundles otherwise where a shell has another NODE_ENV.
const env: Record<string, string> = {
  NODE_ENV: 'production',
  // A build talks to nobody.
  ASTRO_TELEMETRY_DISABLED: '1',
  ...(browser && { PDF: 'yes' }),
};
enableCompileCache(COMPILED);
const version = renderVersion(env);
const stages = new BuildStages(env);

let printer: Promise<Printer> | undefined;
const unlock = await onlyOne();
const begun = performance.now();
try {
  await restoreLastSite();
  // Astro reads what editors wrote while `corpus` is still at work.
  await finishCommit('.');
  if (values.part !== undefined) await renderOne(values.part);
  else {
    const given = await givenFiles(version, browser);
    if (!values.join && (await isBuilt(given)))
      console.log('Nothing has changed since the last build: the site in dist/ is as it was.');
    else await renderWhole(given);
  }
} catch (error) {
  if (error instanceof BrokenJournal) console.error(error.message);
  else if (!(error instanceof Stop)) throw error;
  process.exitCode = 1;
} finally {
  stages.stop();
  await printer?.then((started) => started.close()).catch(() => undefined);
  for (const left of [stage, made, indexed.site, indexed.manifest])
    await rm(left, { recursive: true, force: true });
  await unlock();
}

async function renderWhole(given: Given): Promise<void> {
  const corpus = stages.script('corpus', ['--check']);
  const of = corpus.then(() => madeOf(given));
  const index = corpus.then(() => stages.script('index-search', [indexed.site, indexed.manifest, version]));
  // A browser takes seconds to start: where it will be wanted, it does so while pages are rendered.
  printer = browser && nothingPrinted() ? index.then(() => startPrinter(browser)) : undefined;
  // Where nothing comes to be printed, it does not matter why there is none.
  printer?.catch(() => undefined);
  const rendered = together([corpus, of, index, makePages(corpus)]);
  // What comes after them takes a second to load.
  const [{ finishSite }] = await Promise.all([import('./support/finish-site.ts'), rendered]);
  const manifest = await takeIndex();
  await finishSite(stages, stage, { content: 'content', manifest, pages: made, browser, printer });
  await forgetBuilt();
  const sizes = await moveIn(stage, manifest);
  // Parts came from elsewhere: nobody can tell of which files.
  if (!values.join && given.settled) await noteBuilt(await of);
  stages.stop();
  console.log(`${reportSummary(await readReport(REPORT))}\n${sizes}`);
  console.log(`written to   ${REPORT}\ntime         ${secondsSince(begun)} (${stages.times.join(', ')})`);
  console.log('The site is in dist/.');
  await tellAddress();
}

/** What needs a whole address is left out of a site that has none: said once. */
async function tellAddress(): Promise<void> {
  const { address } = await publishedUnder('content');
  if (!address)
    console.warn(
      'Trang chưa có địa chỉ công bố, nên chưa có những gì cần địa chỉ đầy đủ: Atom, sơ đồ trang, OpenSearch, ảnh xem ' +
        'trước của liên kết, mã QR in sẵn, liên kết trong tệp tải về. Ghi "address" trong content/site.yaml, hoặc đặt biến SITE_URL, rồi dựng lại (docs/publishing).',
    );
}

/** @param corpus writes what the pages are made of */
async function makePages(corpus: Promise<void>): Promise<void> {
  const { join } = values;
  await stages.timed('pages', (follow) =>
    join ? corpus.then(() => joinGiven(join)) : renderAll(follow, corpus),
  );
}

/**
 * Put the search index into the rendered site.
 *
 * @returns what the whole was made of
 */
async function takeIndex(): Promise<Manifest> {
  const [pages, index] = [made, indexed.manifest].map(readManifest);
  if (!pages || !index) throw new Error('What the build made was not noted. Build again.');
  await rename(path.join(indexed.site, 'pagefind'), path.join(stage, 'pagefind'));
  const site = { ...pages, files: [...pages.files, ...index.files] };
  writeManifest(made, site);
  return site;
}

/** Render the whole site, a large one in several processes. */
async function renderAll(follow: Follow, corpus: Promise<void>): Promise<number> {
  const shards = shardsFor(await textsToRender('.', version));
  return renderParts(shards, version, { site: stage, manifest: made }, env, waitingFor(corpus, follow));
}

function waitingFor(ready: Promise<void>, follow: Follow): () => RunOptions {
  return () => ({ follower: follow(), ready });
}

/** Parts that other machines rendered are used up. */
async function joinGiven(folders: readonly string[]): Promise<number> {
  try {
    writeManifest(made, await joinParts(folders.map(partIn), stage));
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
}

async function renderOne(part: string): Promise<void> {
  const shard = parseShard(part);
  const folder = path.join('.cache', `part-${shard.index + 1}-${shard.count}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const shards = shardsFor((await textsToRender('.', version)) / shard.count, shard);
  const corpus = stages.script('corpus', ['--check']);
  const render = (follow: Follow) =>
    renderParts(shards, version, partIn(folder), env, waitingFor(corpus, follow));
  await together([corpus, stages.timed('pages', render)]);
  stages.stop();
  console.log(
    `Part ${part} of the site is in ${folder}. Join all parts with: npm run build -- --join FOLDER …`,
  );
}
