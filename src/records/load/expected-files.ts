import { glob } from 'node:fs/promises';
import path from 'node:path';
import { VFile } from 'vfile';
import { problem } from './problem.ts';

/** Where notes lie under `content/annotations/`. */
const NOTE_FILES = '*/[!_.]*.mdx';
/** Where summaries lie under `content/digests/`. */
const DIGEST_FILES = '[!_.]*.mdx';

/** What a site says of itself, below `content/`. */
export const ABOUT_FILE = 'about.mdx';

/** Folders that editors write in, and every file that may be there. */
const places: Readonly<Record<string, readonly string[]>> = {
  annotations: [NOTE_FILES, '_template.mdx'],
  digests: [DIGEST_FILES],
  packs: ['[!_.]*.yaml'],
  instruments: ['[!_.]*.yaml'],
};

/**
 * Files that would be neither checked nor shown, or shown unchecked: a note one folder too deep, a note saved as
 * "ghi-chu.mdx.txt". What begins with "." is not the editor's and is passed over.
 *
 * @param content the content folder
 * @returns those files, each with a message
 */
export async function unexpectedFiles(content: string): Promise<VFile[]> {
  const found: VFile[] = [];
  for (const [folder, patterns] of Object.entries(places)) {
    const base = path.join(content, folder);
    for await (const entry of glob('**/*', { cwd: base, withFileTypes: true })) {
      const name = path.relative(base, path.join(entry.parentPath, entry.name));
      if (entry.isDirectory() || patterns.some((pattern) => path.matchesGlob(name, pattern))) continue;
      const file = new VFile({ path: path.join(base, name) });
      const reason = `This file is not where files of ${folder} lie (${patterns.join(', ')}). Move it, rename it or remove it.`;
      problem(file, 'file-place', reason);
      found.push(file);
    }
  }
  return found.toSorted((left, right) => (left.path < right.path ? -1 : 1));
}
