import { statSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isSettled, type Look, lookOf } from '../../src/reuse/fingerprints.ts';
import { digest } from '../../src/reuse/digest.ts';
import { today } from '../../src/reuse/today.ts';
import { filesIn } from '../../src/reuse/files/files-in.ts';
import { isUntouched, readManifest } from '../../src/rendering/manifest.ts';
import { MANIFEST, PORTABLE_MANIFEST } from './render.ts';

/** What `corpus` writes into `content/`, where people write the rest. */
const WRITTEN = /^content\/(?:documents\/|permalinks\.json$)/;

/** What the last build was made of: a small file, so that a build that has something to do need not read the large one. */
const NOTE = path.join('.cache', 'built');

/** What is read beside `content/`, `public/` and the code, which has a digest of its own. */
const BESIDE = ['package.json', 'tsconfig.json', path.join('node_modules', '.package-lock.json')];

/** What a build is made of, as the file system tells it. */
export interface Given {
  digest: string;
  /** Can no file of it be written once more and look the same? */
  settled: boolean;
}

/**
 * What people and tools give a build.
 *
 * @param version of the code; see `renderVersion`
 * @param browser that prints PDF files, where there is one
 */
export async function givenFiles(version: string, browser: string | undefined): Promise<Given> {
  const looks = lookAt([
    ...(await contentFiles()).filter((name) => !WRITTEN.test(name)),
    ...(await filesOf('public')),
    ...BESIDE,
    ...(browser ? [browser] : []),
  ]);
  const now = Date.now();
  const settled = looks.every(([, look]) => !look || isSettled(look, now));
  // Another day can make evidence old, end a term and move a due date.
  const day = process.env.TODAY ?? today();
  return { digest: digest(JSON.stringify([version, day, looks])), settled };
}

/** Digest of all that a build is made of, once `corpus` has written. */
export async function madeOf(given: Given): Promise<string> {
  const written = (await contentFiles()).filter((name) => WRITTEN.test(name));
  return digest(JSON.stringify([given.digest, lookAt(written)]));
}

/** Note what the site in `dist/` was made of. */
export const noteBuilt = (of: string): Promise<void> => writeFile(NOTE, of);

/** From now on it is not known. */
export const forgetBuilt = (): Promise<void> => rm(NOTE, { force: true });

/** Was a site built of this, and nobody touched it since, nor its portable edition? Then it need not be built again. */
export async function isBuilt(given: Given): Promise<boolean> {
  const of = await readFile(NOTE, 'utf8').catch(() => undefined);
  if (of === undefined || of !== (await madeOf(given))) return false;
  return (await isWhole('dist', MANIFEST)) && isWhole('dist-portable', PORTABLE_MANIFEST);
}

/** Is a folder that was built as it was left: no file written to, none more and none less? */
async function isWhole(folder: string, note: string): Promise<boolean> {
  const manifest = readManifest(note);
  if (!manifest || !isUntouched(folder, manifest, manifest.version)) return false;
  return (await filesIn(folder)).length === manifest.files.length;
}

/** None, where the folder is not there: what reads it says so. */
const contentFiles = () => filesOf('content').catch((): string[] => []);

const filesOf = async (folder: string) => (await filesIn(folder)).map((name) => `${folder}/${name}`);

function lookAt(names: readonly string[]): [name: string, look: Look | undefined][] {
  return names.map((name) => {
    const found = statSync(name, { throwIfNoEntry: false });
    return [name, found && lookOf(found)];
  });
}
