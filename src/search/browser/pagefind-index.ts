import type { Index } from '../records.ts';

export interface PagefindIndex extends Index {
  init(): Promise<void>;
  mergeIndex(basePath: string): Promise<void>;
}

/** The part of Pagefind's script that is used. */
export interface Pagefind {
  createInstance(options: { basePath: string; noWorker: boolean }): PagefindIndex;
}

/**
 * Pagefind's index of a corpus; of a large corpus the first one.
 *
 * @param basePath address of the folder of the index, with a slash at its end
 */
export async function firstIndex({ createInstance }: Pagefind, basePath: string): Promise<PagefindIndex> {
  // On the main thread: the work for one key is short, and pages on a disk cannot start a worker.
  const index = createInstance({ basePath, noWorker: true });
  await index.init();
  return index;
}
