/**
 * `npm run build`: sources to site. Everything is built beside `dist/`, proved, and only then moved in, so a
 * failure leaves the last good site.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, statfs } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { lock } from 'proper-lockfile';
import { reportSummary } from '../src/corpus/report/index.ts';
import { type Manifest, readManifest, stamped, writeManifest } from '../src/rendering/kept-pages.ts';
import { finishCommit } from '../src/corpus/files/commit-files.ts';
import { filesIn } from '../src/corpus/files/files-in.ts';
import { parseShard } from '../src/rendering/shard.ts';
import { findBrowser } from './support/browser.ts';
import { textsMade, textsToRender } from './support/count-texts.ts';
import { type Given, givenFiles, isBuilt, madeOf, noteBuilt } from './support/last-build.ts';
import {
  joinParts,
  MANIFEST,
  type RenderedPart,
  renderPart,
  renderVersion,
  shardsFor,
} from './support/render.ts';
import { type Follower, run } from './support/run.ts';
import { siteSizes } from './support/site-sizes.ts';
import { stageBars } from './support/stage-bars.ts';
import { readReport, REPORT } from './support/steps/write-report.ts';

const { values } = parseArgs({
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
/** Removes the many files of a large site at once, while others work. */
const REMOVE = "require('node:fs').rmSync(process.argv[1], { recursive: true, force: true })";
const partIn = (folder: string): RenderedPart => ({
  site: path.join(folder, 'site'),
  manifest: path.join(folder, 'pages.json'),
});

// Pages offer a PDF only where there is a browser to print it.
const browser = findBrowser();
const env: Record<string, string> = browser ? { PDF: 'yes' } : {};
const version = renderVersion(env);
const times: string[] = [];
const bars = process.stdout.isTTY ? stageBars(process.stdout) : undefined;

/** The build ends here; what was wrong has been said. */
class Stop extends Error {}

await mkdir('.cache', { recursive: true });
const unlock = await onlyBuild();
const begun = performance.now();
try {
  await restoreLastSite();
  await finishCommit('.');
  if (values.part !== undefined) await renderOne(values.part);
  else {
    const given = await givenFiles(version, browser);
    if (!values.join && (await isBuilt(given)))
      console.log('Nothing has changed since the last build: the site in dist/ is as it was.');
    else await renderWhole(given);
  }
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  process.exitCode = 1;
} finally {
  bars?.stop();
  for (const left of [stage, made, indexed.site, indexed.manifest])
    await rm(left, { recursive: true, force: true });
  await unlock();
}

async function renderWhole(given: Given): Promise<void> {
  const corpus = script('corpus', ['--check']);
  // Parts came from elsewhere: nobody can tell of which files.
  const of = corpus.then(() => (values.join ? undefined : madeOf(given)));
  const index = corpus.then(() => script('index-search', [indexed.site, indexed.manifest, version]));
  await together([corpus, of, index, makePages(corpus)]);
  const site = await takeIndex();
  const shards = shardsFor(textsMade(site));
  await timed('sizes', shared('sizes', shards));
  await together([timed('proof', shared('verify', shards)), finish()]);
  await noteBuilt(undefined);
  const sizes = await moveIn(site);
  await noteBuilt(await of);
  bars?.stop();
  console.log(`${reportSummary(await readReport(REPORT))}\n${sizes}`);
  console.log(`written to   ${REPORT}\ntime         ${seconds(begun)} (${times.join(', ')})`);
  console.log('The site is in dist/.');
}

async function script(name: string, args: readonly string[] = []): Promise<void> {
  await timed(name, (follow) =>
    run(process.execPath, [path.join('scripts', `${name}.ts`), ...args], env, { follower: follow() }),
  );
}

/**
 * Do a step and note its time; one that ends with another code than 0 ends the build.
 *
 * @param step is given what makes a follower for each process that it runs
 */
async function timed(
  name: string,
  step: (follow: () => Follower | undefined) => Promise<number>,
): Promise<void> {
  const before = performance.now();
  const newBar = bars?.begin(name);
  const code = await step(() => bars && newBar && { tell: newBar(), say: bars.say });
  times.push(`${name} ${seconds(before)}`);
  if (code === 0) return;
  bars?.stop();
  const { bavail, bsize } = await statfs('.');
  const full = bavail * bsize < 50_000_000 ? ' The disk is full: make room and build again.' : '';
  console.error(`\nThe build stopped at ${name}; dist/ is as it was.${full}`);
  throw new Stop();
}

/** Wait for steps that need nothing of each other, also when one fails: none goes on behind the build's back. */
async function together(steps: readonly Promise<unknown>[]): Promise<void> {
  for (const step of await Promise.allSettled(steps)) if (step.status === 'rejected') throw step.reason;
}

/** The pages, and what is printed of them. @param corpus writes what they are made of */
async function makePages(corpus: Promise<void>): Promise<void> {
  await timed('pages', (follow) =>
    values.join ? corpus.then(() => joinGiven(values.join ?? [])) : renderAll(follow, corpus),
  );
  await script('pdf', [stage]);
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

/** What is made of the finished pages; each leaves out what the others make. */
function finish(): Promise<void> {
  return together(['portable', 'service-worker', 'sitemap'].map((name) => script(name, [stage])));
}

/** A step that goes through all pages that were made, those of a large site in several processes. */
function shared(
  name: string,
  shards: readonly string[],
): (follow: () => Follower | undefined) => Promise<number> {
  return async (follow) => {
    const codes = await Promise.all(
      shards.map((part) =>
        run(process.execPath, [path.join('scripts', `${name}.ts`), stage, made, part], env, {
          follower: follow(),
        }),
      ),
    );
    return Math.max(...codes);
  };
}

/** Render the whole site, a large one in several processes. */
async function renderAll(follow: () => Follower | undefined, corpus: Promise<void>): Promise<number> {
  const parts = shardsFor(await textsToRender('.', version)).map((shard, index) => ({
    shard,
    site: index === 0 ? stage : `${stage}-${index}`,
    manifest: `${stage}-${index}.json`,
  }));
  const codes = await Promise.all(
    parts.map(({ shard, ...part }) =>
      renderPart(shard, version, part, env, { follower: follow(), ready: corpus }),
    ),
  );
  if (codes.some((code) => code !== 0)) return 1;
  writeManifest(made, await joinParts(parts, stage));
  return 0;
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
  const corpus = script('corpus', ['--check']);
  const { index, count } = parseShard(part);
  const folder = path.join('.cache', `part-${index + 1}-${count}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const render = (follow: () => Follower | undefined) =>
    renderPart(part, version, partIn(folder), env, { follower: follow(), ready: corpus });
  await together([corpus, timed('pages', render)]);
  bars?.stop();
  console.log(
    `Part ${part} of the site is in ${folder}. Join all parts with: npm run build -- --join FOLDER …`,
  );
}

/** Two builds share the cache and `dist/`: the second waits for the first. A killed one holds nobody up. */
function onlyBuild(): Promise<() => Promise<void>> {
  return lock('.cache', {
    stale: 15_000,
    retries: { retries: 900, factor: 1, minTimeout: 1_000 },
  });
}

/** A build that was killed between its last two steps had put the site aside: put it back, clear the rest. */
async function restoreLastSite(): Promise<void> {
  for (const name of await readdir('.cache')) {
    if (!name.startsWith('dist-')) continue;
    const left = path.join('.cache', name);
    if (name.endsWith('-old') && !existsSync('dist')) await rename(left, 'dist');
    else await rm(left, { recursive: true, force: true });
  }
}

/**
 * Move the new site in. What it was made of is written after it: without that, the next build makes all again.
 *
 * @returns how much it is
 */
async function moveIn(manifest: Manifest): Promise<string> {
  const old = `${stage}-old`;
  if (existsSync('dist')) await rename('dist', old);
  await rename(stage, 'dist');
  const removed = run(process.execPath, ['-e', REMOVE, old]);
  const keys = new Map(manifest.files.map(({ file, key }) => [file, key]));
  const made = (await filesIn('dist')).map((file) => ({ file, key: keys.get(file) }));
  const files = stamped(made, 'dist');
  writeManifest(MANIFEST, { ...manifest, files });
  await removed;
  return siteSizes(files, 'dist');
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
