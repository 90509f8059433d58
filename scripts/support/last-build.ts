import { statSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type FileState, fileState, isStable } from '../../src/reuse/fingerprints.ts';
import { digest } from '../../src/reuse/digest.ts';
import { today } from '../../src/reuse/today.ts';
import { filesIn } from '../../src/reuse/files/files-in.ts';
import { isUntouched, readManifest } from '../../src/rendering/manifest.ts';
import { MANIFEST, PORTABLE_MANIFEST } from './render.ts';

/** Files of `content/` that `corpus` generates; all others are written by people. */
const GENERATED = /^content\/(?:documents\/|permalinks\.json$)/;

/** Holds the digest of the inputs of the last build. A file of its own, since the manifest of a large site takes long to read. */
const RECORD = path.join('.cache', 'built');

/** Inputs besides `content/`, `public/` and the code; the code has a digest of its own. */
const OTHER_INPUTS = ['package.json', 'tsconfig.json', path.join('node_modules', '.package-lock.json')];

/** The inputs of a build, known by size, times and inode of each file. */
export interface BuildInputs {
  digest: string;
  /** Whether any later write to one of the files is certain to change its state, and so the digest; see `isStable`. */
  areStable: boolean;
}

/**
 * Reads the state of all inputs of a build that it does not write itself.
 *
 * @param version of the code; see `renderVersion`
 * @param browser that prints PDF files, where there is one
 */
export async function readBuildInputs(version: string, browser: string | undefined): Promise<BuildInputs> {
  const states = statesOf([
    ...(await contentFiles()).filter((name) => !GENERATED.test(name)),
    ...(await filesOf('public')),
    ...OTHER_INPUTS,
    ...(browser ? [browser] : []),
  ]);
  const now = Date.now();
  const areStable = states.every(([, state]) => !state || isStable(state, now));
  // Pages depend on the date: evidence grows old, instruments expire, due dates pass.
  const day = process.env.TODAY ?? today();
  return { digest: digest(JSON.stringify([version, day, states])), areStable };
}

/** The digest of all inputs of a build; to be called after `corpus` has written its files. */
export async function digestOfInputs(inputs: BuildInputs): Promise<string> {
  const generated = (await contentFiles()).filter((name) => GENERATED.test(name));
  return digest(JSON.stringify([inputs.digest, statesOf(generated)]));
}

/** Records the inputs of the site in `dist/`. @param inputsDigest see `digestOfInputs` */
export const recordBuild = (inputsDigest: string): Promise<void> => writeFile(RECORD, inputsDigest);

/** Removes that record, before `dist/` is changed. */
export const forgetBuild = (): Promise<void> => rm(RECORD, { force: true });

/** Whether the site and its portable edition were built from these inputs and no file of them was written to since. */
export async function isUpToDate(inputs: BuildInputs): Promise<boolean> {
  const recorded = await readFile(RECORD, 'utf8').catch(() => undefined);
  if (recorded === undefined || recorded !== (await digestOfInputs(inputs))) return false;
  return (await isAsBuilt('dist', MANIFEST)) && isAsBuilt('dist-portable', PORTABLE_MANIFEST);
}

/** Whether a built folder has exactly the files that the build left, none of them written to since. */
async function isAsBuilt(folder: string, manifestFile: string): Promise<boolean> {
  const manifest = readManifest(manifestFile);
  if (!manifest || !isUntouched(folder, manifest, manifest.version)) return false;
  return (await filesIn(folder)).length === manifest.files.length;
}

/** The files of `content/`; none where the folder is missing, which the step that reads it reports. */
const contentFiles = () => filesOf('content').catch((): string[] => []);

const filesOf = async (folder: string) => (await filesIn(folder)).map((name) => `${folder}/${name}`);

function statesOf(names: readonly string[]): [name: string, state: FileState | undefined][] {
  return names.map((name) => {
    const found = statSync(name, { throwIfNoEntry: false });
    return [name, found && fileState(found)];
  });
}
