import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { VFile } from 'vfile';
import { problem } from './problem.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Read one text file of the content folder.
 *
 * @returns the file; a missing file or one that is not UTF-8 is empty and carries a message
 */
export async function readContentFile(name: string): Promise<VFile> {
  const file = new VFile({ path: name, value: '' });
  try {
    file.value = utf8.decode(await readFile(name));
  } catch (error) {
    const reason =
      error instanceof TypeError
        ? 'This file is not UTF-8. Save it again with the encoding UTF-8.'
        : `This file cannot be read (${(error as NodeJS.ErrnoException).code}). Add it or restore it.`;
    problem(file, 'file', reason);
  }
  return file;
}

/**
 * Read the files of a folder, sorted by name. Names beginning with "_" are templates and ".": both are left out.
 *
 * @param extension with its dot: ".yaml"
 * @returns no files where the folder does not exist
 */
export async function readContentFolder(folder: string, extension: string): Promise<VFile[]> {
  return Promise.all((await contentFileNames(folder, extension)).map(readContentFile));
}

/** Paths of those files. */
export async function contentFileNames(folder: string, extension: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const wanted = names.filter((name) => name.endsWith(extension) && !/^[._]/.test(name));
  return wanted.toSorted().map((name) => path.join(folder, name));
}

/** Names of the folders in a folder, sorted. */
export async function readFolderNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}
