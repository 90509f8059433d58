import { statSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UNSETTLED } from '../../src/corpus/cache/fingerprints.ts';
import { digest } from '../../src/corpus/digest.ts';
import { filesIn } from '../../src/corpus/files/files-in.ts';
import { isUntouched, readManifest } from '../../src/rendering/kept-pages.ts';
import { MANIFEST, PORTABLE_MANIFEST } from './render.ts';

/** What `corpus` writes into `content/`, where people write the rest. */
const WRITTEN = /^(?:documents\/|permalinks\.json$)/;

/** What the last build was made of: a small file, so that a build that has something to do need not read the large one. */
const NOTE = path.join('.cache', 'built');

/** What is read beside `content/`, `public/` and the code, which has a digest of its own. */
const BESIDE = ['package.json', 'tsconfig.json', path.join('node_modules', '.package-lock.json')];

/** What a build is made of, as the file system tells it. */
export interface Given {
  digest: string;
  /** Was a file written so lately that writing it once more may leave it with the same time? */
  unsettled: boolean;
}

/**
 * What people and tools give a build.
 *
 * @param version of the code; see `renderVersion`
 * @param browser that prints PDF files, where there is one
 */
export async function givenFiles(version: string, browser: string | undefined): Promise<Given> {
  const content = (await contentFiles()).filter((name) => !WRITTEN.test(name));
  const names = [
    ...content.map((name) => path.join('content', name)),
    ...(await filesIn('public')).map((name) => path.join('public', name)),
    ...BESIDE,
    ...(browser ? [browser] : []),
  ];
  const { looks, newest } = lookAt(names);
  return { digest: digest(JSON.stringify([version, looks])), unsettled: newest > Date.now() - UNSETTLED };
}

/**
 * Digest of all that a build is made of, once `corpus` has written.
 *
 * @returns nothing where what was given may have changed since without a trace
 */
export const madeOf = async (given: Given): Promise<string | undefined> =>
  given.unsettled ? undefined : digest(JSON.stringify([given.digest, await writtenFiles()]));

/** Note what the site in `dist/` was made of; nothing, where that is not known. */
export async function noteBuilt(of: string | undefined): Promise<void> {
  if (of === undefined) await rm(NOTE, { force: true });
  else await writeFile(NOTE, of);
}

/** Was a site built of this, and nobody touched it since, nor its portable edition? Then it need not be built again. */
export async function isBuilt(given: Given): Promise<boolean> {
  const of = await readFile(NOTE, 'utf8').catch(() => undefined);
  if (of === undefined || of !== (await madeOf({ ...given, unsettled: false }))) return false;
  return (await isWhole('dist', MANIFEST)) && isWhole('dist-portable', PORTABLE_MANIFEST);
}

/** Digest of what `corpus` has written, as the file system tells it. */
async function writtenFiles(): Promise<string> {
  const written = (await contentFiles()).filter((name) => WRITTEN.test(name));
  return digest(JSON.stringify(lookAt(written.map((name) => path.join('content', name))).looks));
}

/** Is a folder that was built as it was left: no file written to, none more and none less? */
async function isWhole(folder: string, note: string): Promise<boolean> {
  const manifest = readManifest(note);
  if (!manifest || !isUntouched(folder, manifest, manifest.version)) return false;
  return (await filesIn(folder)).length === manifest.files.length;
}

/** None, where the folder is not there: what reads it says so. */
const contentFiles = () => filesIn('content').catch((): string[] => []);

function lookAt(names: readonly string[]): { looks: unknown[]; newest: number } {
  let newest = 0;
  const looks = names.map((name) => {
    const found = statSync(name, { throwIfNoEntry: false });
    newest = Math.max(newest, found?.mtimeMs ?? 0);
    return [name, found?.size, found?.mtimeMs, found?.ctimeMs, found?.ino];
  });
  return { looks, newest };
}
