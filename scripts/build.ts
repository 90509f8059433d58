/**
 * `npm run build`: sources to site. Everything is built beside `dist/`, proved, and only then moved in, so a
 * failure leaves the last good site.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, statfs } from 'node:fs/promises';
import path from 'node:path';
import { lock } from 'proper-lockfile';
import { findBrowser } from './support/browser.ts';
import { run } from './support/run.ts';

const stage = path.join('.cache', `dist-${process.pid}`);
const steps: [string, string[]][] = [
  ['scripts/corpus.ts', []],
  ['scripts/check.ts', []],
  [path.join('node_modules', 'astro', 'bin', 'astro.mjs'), ['build', '--silent', '--outDir', stage]],
  ['scripts/pdf.ts', [stage]],
  ['scripts/sizes.ts', [stage]],
  ['scripts/index-search.ts', [stage]],
  ['scripts/portable.ts', [stage]],
  ['scripts/service-worker.ts', [stage]],
  ['scripts/verify.ts', [stage]],
];

// Pages offer a PDF only where there is a browser to print it.
const env: Record<string, string> = findBrowser() ? { PDF: 'yes' } : {};

await mkdir('.cache', { recursive: true });
const unlock = await onlyBuild();
const begun = performance.now();
const times: string[] = [];
try {
  await restoreLastSite();
  for (const [script, args] of steps) {
    const before = performance.now();
    const code = await run(process.execPath, [script, ...args], env);
    times.push(`${path.basename(script, path.extname(script))} ${seconds(before)}`);
    if (code !== 0) {
      const { bavail, bsize } = await statfs('.');
      const full = bavail * bsize < 50_000_000 ? ' The disk is full: make room and build again.' : '';
      console.error(`\nThe build stopped at ${path.basename(script)}; dist/ is as it was.${full}`);
      process.exitCode = 1;
      break;
    }
  }
  if (!process.exitCode) {
    await moveIn();
    await run(process.execPath, ['scripts/report.ts']);
    console.log(`time         ${seconds(begun)} (${times.join(', ')})\nThe site is in dist/.`);
  }
} finally {
  await rm(stage, { recursive: true, force: true });
  await unlock();
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
    if (!/^dist-\d+/.test(name)) continue;
    const left = path.join('.cache', name);
    if (name.endsWith('-old') && !existsSync('dist')) await rename(left, 'dist');
    else await rm(left, { recursive: true, force: true });
  }
}

async function moveIn(): Promise<void> {
  const old = `${stage}-old`;
  if (existsSync('dist')) await rename('dist', old);
  await rename(stage, 'dist');
  await rm(old, { recursive: true, force: true });
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
