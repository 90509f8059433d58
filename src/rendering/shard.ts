import { hashBucket } from '../reuse/hash-bucket.ts';

/** One of several builds that share the work; counted from 0. */
export interface Shard {
  index: number;
  count: number;
}

/**
 * Which of `count` builds renders a path. All files of an instrument are made by one build, since they are made of one
 * text; what is about the whole site is made by the first.
 *
 * @param pathname "van-ban/nd-30-2020-cp/nd-30-2020-cp.docx", with or without a slash before it
 */
export function shardOf(pathname: string, count: number): number {
  const id = instrumentOf(pathname);
  return id === undefined ? 0 : hashBucket(id, count);
}

/** Id of the instrument that a path belongs to; nothing for what is about the whole site. */
export const instrumentOf = (pathname: string): string | undefined =>
  /^\/?van-ban\/([^/]+)(?:\/|$)/.exec(pathname)?.[1];

/**
 * Read "2/3", the second of three.
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
