import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What goes into a file; what is asked for when its turn comes need not be in memory with all the others. */
export type Contents = string | Uint8Array | (() => Promise<string>);

/** Files that are written at once: each waits for the disk, which answers many in the time of one. */
const AT_ONCE = 32;

/**
 * Write several files so that a failure leaves what was there before: all are written beside their places
 * first, and only then moved in, each in one step.
 *
 * @param files contents by path
 * @throws the error of the file system (a full disk, say), with nothing changed
 */
export async function writeAll(files: ReadonlyMap<string, Contents>): Promise<void> {
  const staged: [string, string][] = [];
  try {
    const waiting = files.entries();
    const writers = Array.from({ length: AT_ONCE }, async () => {
      for (const [path, contents] of waiting) {
        await mkdir(dirname(path), { recursive: true });
        const beside = `${path}.${process.pid}.tmp`;
        staged.push([beside, path]);
        await writeDurably(beside, typeof contents === 'function' ? await contents() : contents);
      }
    });
    for (const written of await Promise.allSettled(writers))
      if (written.status === 'rejected') throw written.reason;
  } catch (error) {
    await Promise.all(staged.map(([beside]) => rm(beside, { force: true })));
    throw error;
  }
  for (const [beside, path] of staged) await rename(beside, path);
}

async function writeDurably(path: string, contents: string | Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(contents);
    await file.sync();
  } finally {
    await file.close();
  }
}
