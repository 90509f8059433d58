import { bucketFolder } from '../index/plan.ts';
import type { PagefindIndex } from './pagefind-index.ts';

/**
 * Merges the other indexes of a large corpus into the first one, so that they are searched together.
 *
 * @param basePath address of the folder of the first one, with a slash at its end
 * @param buckets number of all indexes
 */
export async function mergeBuckets(index: PagefindIndex, basePath: string, buckets: number): Promise<void> {
  const others = Array.from({ length: buckets - 1 }, (_, at) => `${basePath}${bucketFolder(at + 1)}`);
  await Promise.all(others.map((folder) => index.mergeIndex(folder)));
}
