import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The contents of a file; a function is called when the file is written, so that not all contents are in memory at once. */
export type Contents = string | Uint8Array | (() => Promise<string>);

/** Files that are written at the same time, since each spends most of its time waiting for the disk. */
const AT_ONCE = 32;

/**
 * Writes several files so that a failure leaves the old ones: all are written under temporary names first, and only then renamed.
 *
 * @param files contents by path
 * @throws the error of the file system, such as a full disk, with nothing changed
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
