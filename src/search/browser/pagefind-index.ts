import type { Index } from '../records.ts';
import { bucketFolder } from '../index/plan.ts';

interface PagefindIndex extends Index {
  init(): Promise<void>;
  mergeIndex(basePath: string): Promise<void>;
}

/** The part of Pagefind's script that is used. */
export interface Pagefind {
  createInstance(options: { basePath: string; noWorker: boolean }): PagefindIndex;
}

/**
 * Pagefind's index of a corpus. A large corpus has several, searched together.
 *
 * @param basePath address of the folder of the index, with a slash at its end
 * @param bucketCount tells the number of indexes in it
 */
export async function pagefindIndex(
  { createInstance }: Pagefind,
  basePath: string,
  bucketCount: () => Promise<number>,
): Promise<Index> {
  // On the main thread: what it does for a key is short, and a worker is not to be had from a USB stick.
  const index = createInstance({ basePath, noWorker: true });
  await index.init();
  const others = Array.from(
    { length: (await bucketCount()) - 1 },
    (_, at) => `${basePath}${bucketFolder(at + 1)}`,
  );
  await Promise.all(others.map((folder) => index.mergeIndex(folder)));
  return index;
}
