import { instrumentOfSiteFile } from '../reuse/files/instrument-of-site-file.ts';
import { hashBucket } from '../reuse/hash-bucket.ts';

/** One of several builds that share the work. `index` is counted from 0. */
export interface Shard {
  index: number;
  count: number;
}

/**
 * The shard, of `count` shards, that renders a path. All files of an instrument belong to one shard, since they are made from one
 * text; files about the whole site belong to the first.
 *
 * @param pathname "van-ban/nd-30-2020-cp/nd-30-2020-cp.docx", with or without a slash before it
 */
export function shardOf(pathname: string, count: number): number {
  const id = instrumentOfSiteFile(pathname);
  return id === undefined ? 0 : hashBucket(id, count);
}

/**
 * Reads "2/3", the second of three shards.
 *
 * @throws Error for anything else
 */
export function parseShard(given: string): Shard {
  const [, index = 0, count = 0] = (/^([1-9]\d*)\/([1-9]\d*)$/.exec(given) ?? []).map(Number);
  if (index < 1 || index > count) throw new Error(`"${given}" is not a shard. Write "1/2" and "2/2".`);
  return { index: index - 1, count };
}

/** Splits a shard into smaller ones, which together render what it did and nothing of another shard. */
export const subdivide = ({ index, count }: Shard, parts: number): Shard[] =>
  Array.from({ length: parts }, (_, part) => ({ index: index + part * count, count: count * parts }));

/** "2/3". */
export const shardName = ({ index, count }: Shard): string => `${index + 1}/${count}`;
