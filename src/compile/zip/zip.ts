import { zipSync, type Zippable } from 'fflate';

export interface ZipEntry {
  path: string;
  content: Uint8Array;
  /** Not compressed, as formats want their first file that says what they are. */
  stored?: boolean;
}

/**
 * A ZIP whose bytes depend on its entries alone: their order, and one fixed time for all.
 *
 * The time is made from local fields, since ZIP stores local time: the bytes are the same in every time zone.
 */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const mtime = new Date(1980, 0, 1);
  const files: Zippable = {};
  for (const { path, content, stored } of entries) {
    files[path] = [content, { level: stored ? 0 : 6, mtime }];
  }
  return zipSync(files);
}
