import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type Contents, writeAll } from './write-all.ts';

/** Inside `content/`, so that moving a file in is one step of one file system. */
const pendingFolder = path.join('content', '.pending');
const journalName = 'journal.json';
const journalSchema = z.array(z.strictObject({ from: z.string(), to: z.string() }));

/**
 * Write several files so that even a process that is killed leaves either all or none of them: they are
 * written apart, a journal says where they belong, and only then are they moved. `finishCommit` completes
 * what a killed process began.
 *
 * @param root folder that holds `content/`
 * @param files contents by path below the root
 * @throws the error of the file system, with nothing changed
 */
export async function commitFiles(root: string, files: ReadonlyMap<string, Contents>): Promise<void> {
  const pending = path.join(root, pendingFolder);
  await rm(pending, { recursive: true, force: true });
  const moves = [...files].map(([to, contents], index) => ({ to, contents, from: `${index}` }));
  try {
    await writeAll(new Map(moves.map(({ from, contents }) => [path.join(pending, from), contents])));
    const journal = JSON.stringify(moves.map(({ from, to }) => ({ from, to })));
    await writeAll(new Map([[path.join(pending, journalName), journal]]));
  } catch (error) {
    await rm(pending, { recursive: true, force: true });
    throw error;
  }
  await finishCommit(root);
}

/**
 * Complete the writing that a killed process had promised, or clear away what it had not.
 *
 * @param root folder that holds `content/`
 * @returns the paths that were moved in, below the root
 */
export async function finishCommit(root: string): Promise<string[]> {
  const pending = path.join(root, pendingFolder);
  const journal = await readFile(path.join(pending, journalName), 'utf8').catch(() => undefined);
  const moves = journal === undefined ? [] : journalSchema.parse(JSON.parse(journal));
  const moved: string[] = [];
  for (const { from, to } of moves) {
    const target = path.join(root, to);
    await mkdir(path.dirname(target), { recursive: true });
    try {
      await rename(path.join(pending, from), target);
      moved.push(to);
    } catch (error) {
      // Moved before the process was killed.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  await rm(pending, { recursive: true, force: true });
  return moved;
}
