import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { filesIn } from '../../src/reuse/files/files-in.ts';
import { type Manifest, stamped, writeManifest } from '../../src/rendering/manifest.ts';
import { MANIFEST } from './render.ts';
import { run } from './run.ts';
import { siteSizes } from './site-sizes.ts';

/** Removes the many files of a large site at once, while others work. */
const REMOVE = "require('node:fs').rmSync(process.argv[1], { recursive: true, force: true })";

/** A build that was killed between its last two steps had put the site aside: put it back, clear the rest. */
export async function restoreLastSite(): Promise<void> {
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
 * @param stage folder in which it was built
 * @returns how much it is
 */
export async function moveIn(stage: string, manifest: Manifest): Promise<string> {
  const old = `${stage}-old`;
  if (existsSync('dist')) await rename('dist', old);
  await rename(stage, 'dist');
  const removed = run(process.execPath, ['-e', REMOVE, old]);
  const known = new Map(manifest.files.map((each) => [each.file, each]));
  const made = (await filesIn('dist')).map((file) => known.get(file) ?? { file });
  const files = stamped(made, 'dist');
  writeManifest(MANIFEST, { ...manifest, files });
  await removed;
  return siteSizes(files, 'dist');
}
