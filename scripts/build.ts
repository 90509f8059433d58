/**
 * `npm run build`: sources to site. Everything is built beside `dist/`, proved, and only then moved in, so a
 * failure leaves the last good site.
 */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
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
try {
  for (const [script, args] of steps) {
    const code = await run(process.execPath, [script, ...args], env);
    if (code !== 0) {
      console.error(`\nThe build stopped at ${path.basename(script)}; dist/ is as it was.`);
      process.exitCode = 1;
      break;
    }
  }
  if (!process.exitCode) await moveIn();
} finally {
  await rm(stage, { recursive: true, force: true });
}

async function moveIn(): Promise<void> {
  const old = `${stage}-old`;
  if (existsSync('dist')) await rename('dist', old);
  await rename(stage, 'dist');
  await rm(old, { recursive: true, force: true });
  console.log('The site is in dist/.');
}
