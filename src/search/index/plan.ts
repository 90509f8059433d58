import { hashBucket } from '../../reuse/hash-bucket.ts';

/** How an index is laid out. Follows from the number of texts alone, so that it seldom changes. */
export interface IndexPlan {
  /** Number of indexes that are searched together, each made again only when a text of its own changed. */
  buckets: number;
  /**
   * Characters of text in one record. A query reads the list of all records, and the best few whole. Short records tell apart
   * better and are lighter to read; long ones make a shorter list, and are fewer to fetch.
   */
  part: number;
}

/** Texts whose index is made in less time than the pages beside it take. Each index more costs a query more requests. */
const BUCKET = 2500;

/** Texts of which a query reads nearly all that answers: there is little to tell apart, and each file costs a round trip. */
const FEW = 30;

/** Among 3,000 invented documents, 6,000 characters saved a sixth of the bytes and found 0.70 of known items instead of 0.88. */
const PART = { few: 12_000, many: 3000 };

/** @param texts number of texts held */
export function indexPlan(texts: number): IndexPlan {
  return {
    buckets: 2 ** Math.max(0, Math.ceil(Math.log2(texts / BUCKET))),
    part: texts > FEW ? PART.many : PART.few,
  };
}

/** Which bucket a page belongs to, by its id; counted from 0. */
export const bucketOf = (id: string, { buckets }: IndexPlan): number => hashBucket(id, buckets);

/** Folder of a bucket in that of the index: the first one has Pagefind's script beside it. */
export const bucketFolder = (bucket: number): string => (bucket === 0 ? '' : `${bucket}/`);
