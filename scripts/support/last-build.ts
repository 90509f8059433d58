import { statSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type FileState, fileState, isStable } from '../../src/reuse/fingerprints.ts';
import { digest } from '../../src/reuse/digest.ts';
import { today } from '../../src/reuse/today.ts';
import { filesIn } from '../../src/reuse/files/files-in.ts';
import { isUntouched, readManifest } from '../../src/rendering/manifest.ts';
import { MANIFEST, PORTABLE_MANIFEST } from './render.ts';

/** Files of `content/` that `corpus` generates; people write the others. */
const WRITTEN = /^content\/(?:documents\/|permalinks\.json$)/;

/** Holds the digest of what the last build was made of: small, so that a build with work to do need not read the large manifest. */
const NOTE = path.join('.cache', 'built');

/** Inputs besides `content/`, `public/` and the code; the code has a digest of its own. */
const BESIDE = ['package.json', 'tsconfig.json', path.join('node_modules', '.package-lock.json')];

/** The inputs of a build, by what the file system says of them. */
export interface Given {
  digest: string;
  /** Would writing any of the files again change its state, and so the digest? See `isStable`. */
  settled: boolean;
}

/**
 * The inputs of a build that it does not write itself.
 *
 * @param version of the code; see `renderVersion`
 * @param browser that prints PDF files, where there is one
 */
export async function givenFiles(version: string, browser: string | undefined): Promise<Given> {
  const states = statesOf([
    ...(await contentFiles()).filter((name) => !WRITTEN.test(name)),
    ...(await filesOf('public')),
    ...BESIDE,
    ...(browser ? [browser] : []),
  ]);
  const now = Date.now();
  const settled = states.every(([, state]) => !state || isStable(state, now));
  // The day counts: on another one evidence may be old, a term over or a due date moved.
  const day = process.env.TODAY ?? today();
  return { digest: digest(JSON.stringify([version, day, states])), settled };
}

/** Digest of all inputs of a build, to be asked for once `corpus` has written its files. */
export async function madeOf(given: Given): Promise<string> {
  const written = (await contentFiles()).filter((name) => WRITTEN.test(name));
  return digest(JSON.stringify([given.digest, statesOf(written)]));
}

/** Records what the site in `dist/` was made of. */
export const noteBuilt = (of: string): Promise<void> => writeFile(NOTE, of);

/** Forgets it, before `dist/` is changed. */
export const forgetBuilt = (): Promise<void> => rm(NOTE, { force: true });

/** Were the site and its portable edition built of these inputs, and has nobody touched them since? */
export async function isBuilt(given: Given): Promise<boolean> {
  const of = await readFile(NOTE, 'utf8').catch(() => undefined);
  if (of === undefined || of !== (await madeOf(given))) return false;
  return (await isWhole('dist', MANIFEST)) && isWhole('dist-portable', PORTABLE_MANIFEST);
}

/** Does a built folder have exactly the files that the build left, none of them written to since? */
async function isWhole(folder: string, note: string): Promise<boolean> {
  const manifest = readManifest(note);
  if (!manifest || !isUntouched(folder, manifest, manifest.version)) return false;
  return (await filesIn(folder)).length === manifest.files.length;
}

/** The files of `content/`; none where there is no such folder, which the step that reads it reports. */
const contentFiles = () => filesOf('content').catch((): string[] => []);

const filesOf = async (folder: string) => (await filesIn(folder)).map((name) => `${folder}/${name}`);

function statesOf(names: readonly string[]): [name: string, state: FileState | undefined][] {
  return names.map((name) => {
    const found = statSync(name, { throwIfNoEntry: false });
    return [name, found && fileState(found)];
  });
}
