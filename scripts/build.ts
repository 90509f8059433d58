/**
 * `npm run build`: builds the site from `content/`. Everything is written to a folder beside `dist/` and proved there; only
 * then does that folder replace `dist/`, so that a failed build leaves the last good site in place.
 */
import { mkdir, rename, rm } from 'node:fs/promises';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { BrokenJournal, finishCommit } from '../src/reuse/files/commit-files.ts';
import { reportSummary } from '../src/quality/report/index.ts';
import { type Manifest, readManifest, writeManifest } from '../src/rendering/manifest.ts';
import { loadPublished } from '../src/rendering/published-under.ts';
import { parseShard } from '../src/rendering/shard.ts';
import { findBrowser } from './support/browser.ts';
import {
  BuildStages,
  type NewListener,
  secondsSince,
  BuildFailed,
  waitForAll,
} from './support/build-stages.ts';
import { countTextsToRender } from './support/count-texts.ts';
import {
  forgetBuild,
  type BuildInputs,
  readBuildInputs,
  isUpToDate,
  digestOfInputs,
  recordBuild,
} from './support/last-build.ts';
import { lockProject } from './support/lock.ts';
import { replaceSite, restoreLastSite } from './support/replace-site.ts';
import { readArguments } from './support/arguments.ts';
import type { Printer } from './support/print-page.ts';
import { joinParts, type RenderedPart, renderParts, renderVersion, shardsFor } from './support/render.ts';
import { COMPILE_CACHE, type RunOptions } from './support/run.ts';
import { isFirstPrinting, startPrinter } from './support/steps/print-pdf.ts';
import { readReport, REPORT } from './support/steps/write-report.ts';

const { values } = readArguments('npm run build [-- --part 1/2 | --join THƯ_MỤC …]', {
  options: {
    /** "1/2": renders only the first of two parts, into `.cache/part-1-2/`; another machine renders the second. */
    part: { type: 'string' },
    /** Folders of all parts, as other machines rendered them with `--part`: joins them and finishes the site. */
    join: { type: 'string', multiple: true },
  },
});

// The lock allows one build at a time. The name is the same for every build, since Node's compile cache knows code by its path.
const stageFolder = path.join('.cache', 'dist-next');
const pagesManifest = `${stageFolder}-pages.json`;
const indexPart = { site: `${stageFolder}-index`, manifest: `${stageFolder}-index.json` };
const partIn = (folder: string): RenderedPart => ({
  site: path.join(folder, 'site'),
  manifest: path.join(folder, 'pages.json'),
});

// Pages offer a PDF only where there is a browser to print it.
const browser = findBrowser();
const env: Record<string, string> = {
  // A NODE_ENV of the shell would change what Vite bundles.
  NODE_ENV: 'production',
  // A build sends nothing to the network.
  ASTRO_TELEMETRY_DISABLED: '1',
  ...(browser && { PDF: 'yes' }),
};
enableCompileCache(COMPILE_CACHE);
const version = renderVersion(env);
const stages = new BuildStages(env);

let printer: Promise<Printer> | undefined;
const unlock = await lockProject();
const startTime = performance.now();
try {
  await restoreLastSite();
  // Before the rendering processes start: they read `content/` while `corpus` is still running.
  await finishCommit('.');
  if (values.part !== undefined) await renderPartAlone(values.part);
  else {
    const inputs = await readBuildInputs(version, browser);
    if (!values.join && (await isUpToDate(inputs)))
      console.log('Nothing has changed since the last build: the site in dist/ is as it was.');
    else await renderWhole(inputs);
  }
} catch (error) {
  if (error instanceof BrokenJournal) console.error(error.message);
  else if (!(error instanceof BuildFailed)) throw error;
  process.exitCode = 1;
} finally {
  stages.stop();
  await printer?.then((started) => started.close()).catch(() => undefined);
  for (const name of [stageFolder, pagesManifest, indexPart.site, indexPart.manifest])
    await rm(name, { recursive: true, force: true });
  await unlock();
}

/** Builds the whole site and replaces `dist/` by it. */
async function renderWhole(inputs: BuildInputs): Promise<void> {
  const corpus = stages.script('corpus', ['--check']);
  const inputsDigest = corpus.then(() => digestOfInputs(inputs));
  const index = corpus.then(() =>
    stages.script('index-search', [indexPart.site, indexPart.manifest, version]),
  );
  // A browser takes seconds to start. Where one is certain to be needed, it starts while pages are rendered.
  printer = browser && isFirstPrinting() ? index.then(() => startPrinter(browser)) : undefined;
  // The step that prints reports a failure when it awaits the printer; until then it must not count as unhandled.
  printer?.catch(() => undefined);
  const rendered = waitForAll([corpus, inputsDigest, index, renderPages(corpus)]);
  // This module takes a second to load, so it is loaded while the pages are rendered.
  const [{ finishSite }] = await Promise.all([import('./support/finish-site.ts'), rendered]);
  const manifest = await moveIndexIn();
  await finishSite(stages, stageFolder, {
    content: 'content',
    manifest,
    pages: pagesManifest,
    browser,
    printer,
  });
  await forgetBuild();
  const sizes = await replaceSite(stageFolder, manifest);
  // The inputs of joined parts are on other machines, so they cannot be recorded here.
  if (!values.join && inputs.areStable) await recordBuild(await inputsDigest);
  stages.stop();
  console.log(`${reportSummary(await readReport(REPORT))}\n${sizes}`);
  console.log(`written to   ${REPORT}\ntime         ${secondsSince(startTime)} (${stages.times.join(', ')})`);
  console.log('The site is in dist/.');
  await warnIfNoAddress();
}

/** Warns, once in a build, that a site without an address lacks everything that needs an absolute address. */
async function warnIfNoAddress(): Promise<void> {
  const { address } = await loadPublished('content');
  if (!address)
    console.warn(
      'Trang chưa có địa chỉ công bố, nên chưa có những gì cần địa chỉ đầy đủ: Atom, sơ đồ trang, OpenSearch, ảnh xem ' +
        'trước của liên kết, mã QR in sẵn, liên kết trong tệp tải về. Ghi "address" trong content/site.yaml, hoặc đặt biến SITE_URL, rồi dựng lại (docs/publishing).',
    );
}

/** Renders the pages, or joins those that other machines rendered. @param corpus resolves when `content/` is written */
async function renderPages(corpus: Promise<void>): Promise<void> {
  const { join } = values;
  await stages.timed('pages', (newListener) =>
    join ? corpus.then(() => joinFolders(join)) : renderAll(newListener, corpus),
  );
}

/**
 * Moves the search index into the rendered site.
 *
 * @returns the manifest of both
 */
async function moveIndexIn(): Promise<Manifest> {
  const [pages, index] = [pagesManifest, indexPart.manifest].map(readManifest);
  if (!pages || !index) throw new Error('What the build made was not noted. Build again.');
  await rename(path.join(indexPart.site, 'pagefind'), path.join(stageFolder, 'pagefind'));
  const site = { ...pages, files: [...pages.files, ...index.files] };
  writeManifest(pagesManifest, site);
  return site;
}

/** Renders the whole site: a large one in several processes. @returns exit code */
async function renderAll(newListener: NewListener, corpus: Promise<void>): Promise<number> {
  const shards = shardsFor(await countTextsToRender('.', version));
  return renderParts(
    shards,
    version,
    { site: stageFolder, manifest: pagesManifest },
    env,
    runOptions(corpus, newListener),
  );
}

function runOptions(ready: Promise<void>, newListener: NewListener): () => RunOptions {
  return () => ({ listener: newListener(), ready });
}

/** Joins the parts that other machines rendered; their files are moved. @returns exit code */
async function joinFolders(folders: readonly string[]): Promise<number> {
  try {
    writeManifest(pagesManifest, await joinParts(folders.map(partIn), stageFolder));
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
}

/** Renders one part of the site for `--join` on another machine. @param part "1/2" */
async function renderPartAlone(part: string): Promise<void> {
  const shard = parseShard(part);
  const folder = path.join('.cache', `part-${shard.index + 1}-${shard.count}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const shards = shardsFor((await countTextsToRender('.', version)) / shard.count, shard);
  const corpus = stages.script('corpus', ['--check']);
  const render = (newListener: NewListener) =>
    renderParts(shards, version, partIn(folder), env, runOptions(corpus, newListener));
  await waitForAll([corpus, stages.timed('pages', render)]);
  stages.stop();
  console.log(
    `Part ${part} of the site is in ${folder}. Join all parts with: npm run build -- --join FOLDER …`,
  );
}
