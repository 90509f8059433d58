import { readFileSync, type Stats, statSync } from 'node:fs';
import { digest } from './digest.ts';
import { openCacheTable } from './cache-table.ts';
import type { Store } from './store.ts';

/** Files known by what the file system says of them, as in the index of git: one that nobody wrote to is not read. */
export interface Fingerprints {
  /**
   * The digest of a file, and its bytes where it had to be read.
   *
   * @throws Error of the file system where it cannot be read
   */
  find(name: string): { sha256: string; bytes?: Uint8Array };
  /** Keep for the next run what was found in this one. */
  keep(): void;
}

/** What the file system says of a file: bytes, times in milliseconds since 1970, inode. */
export interface Look {
  size: number;
  written: number;
  /** Cannot be set by a program, unlike the time of writing. */
  changed: number;
  inode: number;
}

/** A digest, with how its file looked when it was taken. */
interface Fingerprint extends Look {
  sha256: string;
}

/** Milliseconds within which two writes may leave a file with the same times. */
export const UNSETTLED = 2000;

export const lookOf = ({ size, mtimeMs: written, ctimeMs: changed, ino: inode }: Stats): Look => ({
  size,
  written,
  changed,
  inode,
});

/** Was a file left alone for so long that writing it once more cannot leave it as it looks? */
export const isSettled = ({ written, changed }: Look, now: number): boolean =>
  Math.max(written, changed) < now - UNSETTLED;

/** @param kind of the files: all of a kind are asked for in one run */
export function fingerprints(store: Store | undefined, kind: string): Fingerprints {
  const table = openCacheTable<Fingerprint>(store, `fingerprints ${kind}`);
  return {
    find(name) {
      const look = lookOf(statSync(name));
      const known = table.get(name);
      if (
        known?.size === look.size &&
        known.written === look.written &&
        known.changed === look.changed &&
        known.inode === look.inode
      )
        return { sha256: known.sha256 };
      const now = Date.now();
      const bytes = readFileSync(name);
      const sha256 = digest(bytes);
      if (isSettled(look, now)) table.set(name, { ...look, sha256 });
      return { sha256, bytes };
    },
    keep: () => table.keep(),
  };
}
