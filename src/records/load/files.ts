import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { VFile } from 'vfile';
import type { Fingerprints } from '../../reuse/fingerprints.ts';
import { digest } from '../../reuse/digest.ts';
import { problem } from './problem.ts';

declare module 'vfile' {
  interface DataMap {
    /** Digest of a file that may not have been read, in hexadecimal digits. */
    sha256: string;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Read one text file of the content folder.
 *
 * @returns the file; a missing file or one that is not UTF-8 is empty and carries a message
 */
export async function readContentFile(name: string): Promise<VFile> {
  const file = new VFile({ path: name });
  try {
    file.value = new Uint8Array(await readFile(name));
  } catch (error) {
    unreadable(file, error);
  }
  textOf(file);
  return file;
}

/** Read a file that a site may go without; one that is not there is empty. */
export async function readTableFile(name: string): Promise<VFile> {
  return existsSync(name) ? readContentFile(name) : new VFile({ path: name, value: '' });
}

/**
 * Find one text file of the content folder. One that is known by its fingerprint is not read: `sha256Of` and `textOf` say
 * the rest.
 */
export function findContentFile(name: string, prints: Fingerprints): VFile {
  const file = new VFile({ path: name });
  try {
    const { sha256, bytes } = prints.find(name);
    file.data.sha256 = sha256;
    if (bytes) file.value = bytes;
  } catch (error) {
    unreadable(file, error);
  }
  return file;
}

/** sha256 of a file, whether it was read or found. */
export const sha256Of = (file: VFile): string => (file.data.sha256 ??= digest(file.value ?? ''));

/**
 * The text of a file; it is read now where it was only found.
 *
 * @returns an empty text, and a message on the file, where it cannot be read or is not UTF-8
 */
export function textOf(file: VFile): string {
  if (typeof file.value === 'string') return file.value;
  try {
    const bytes = file.value ?? readFileSync(file.path);
    file.data.sha256 = digest(bytes);
    return (file.value = utf8.decode(bytes));
  } catch (error) {
    return unreadable(file, error);
  }
}

function unreadable(file: VFile, error: unknown): '' {
  const reason =
    error instanceof TypeError
      ? 'This file is not UTF-8. Save it again with the encoding UTF-8.'
      : `This file cannot be read (${(error as NodeJS.ErrnoException).code}). Add it or restore it.`;
  problem(file, 'file', reason);
  return (file.value = '');
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
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const wanted = entries
    // A link is told by `linksIn`, and what it leads to is not read.
    .filter((entry) => !entry.isSymbolicLink() && entry.name.endsWith(extension) && !/^[._]/.test(entry.name))
    .map(({ name }) => name);
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

/**
 * Links inside the content folder, and whatever else is neither file nor folder. It is read as a whole and comes from
 * others: a record that is a link to a file of the system would have that file printed, writing to one would write there,
 * and a pipe is read for ever.
 *
 * @returns those entries, each with a message
 */
export async function linksIn(folder: string): Promise<VFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isFile() && !entry.isDirectory())
    .map((entry) => {
      const file = new VFile({ path: path.join(entry.parentPath, entry.name) });
      problem(
        file,
        'symlink',
        entry.isSymbolicLink()
          ? 'This is a link to another file or folder. Put the file itself here, or remove the link.'
          : 'This is neither a file nor a folder. Remove it.',
      );
      return file;
    });
}
