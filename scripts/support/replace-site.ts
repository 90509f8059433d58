import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { filesIn } from '../../src/reuse/files/files-in.ts';
import { type Manifest, withStamps, writeManifest } from '../../src/rendering/manifest.ts';
import { MANIFEST } from './render.ts';
import { run } from './run.ts';
import { siteSizes } from './site-sizes.ts';

/** Program that removes a folder: removing the many files of a large site takes seconds, so a process of its own does it. */
const REMOVE = "require('node:fs').rmSync(process.argv[1], { recursive: true, force: true })";

/** Puts the last site back if a build was killed after it had moved it aside, and removes what killed builds left. */
export async function restoreLastSite(): Promise<void> {
  for (const name of await readdir('.cache')) {
    if (!name.startsWith('dist-')) continue;
    const left = path.join('.cache', name);
    if (name.endsWith('-old') && !existsSync('dist')) await rename(left, 'dist');
    else await rm(left, { recursive: true, force: true });
  }
}

/**
 * Replaces `dist/` by the new site, then writes its manifest. Killed between the two, the next build renders everything again.
 *
 * @param stage folder in which the site was built
 * @returns the size of the site, in a line for a terminal
 */
export async function replaceSite(stage: string, manifest: Manifest): Promise<string> {
  const old = `${stage}-old`;
  if (existsSync('dist')) await rename('dist', old);
  await rename(stage, 'dist');
  const removed = run(process.execPath, ['-e', REMOVE, old]);
  const known = new Map(manifest.files.map((each) => [each.file, each]));
  const made = (await filesIn('dist')).map((file) => known.get(file) ?? { file });
  const files = withStamps(made, 'dist');
  writeManifest(MANIFEST, { ...manifest, files });
  await removed;
  return siteSizes(files, 'dist');
}
