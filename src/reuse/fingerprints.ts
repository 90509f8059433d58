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

/** What the file system says of a file: size in bytes, times in milliseconds since 1970, inode. */
export interface FileState {
  size: number;
  written: number;
  /** Cannot be set by a program, unlike the time of writing. */
  changed: number;
  inode: number;
}

/** A digest, with the state of its file when it was taken. */
interface Fingerprint extends FileState {
  sha256: string;
}

/** Milliseconds within which two writes may leave a file with the same times ("racy", as git calls it). */
export const RACY_MILLISECONDS = 2000;

/** The state of a file, from what `stat` gives. */
export const fileState = ({ size, mtimeMs: written, ctimeMs: changed, ino: inode }: Stats): FileState => ({
  size,
  written,
  changed,
  inode,
});

/** Was a file last written so long ago that writing it again must change its state? */
export const isStable = ({ written, changed }: FileState, now: number): boolean =>
  Math.max(written, changed) < now - RACY_MILLISECONDS;

/** @param kind of the files: all of a kind are asked for in one run */
export function fingerprints(store: Store | undefined, kind: string): Fingerprints {
  const table = openCacheTable<Fingerprint>(store, `fingerprints ${kind}`);
  return {
    find(name) {
      const state = fileState(statSync(name));
      const known = table.get(name);
      if (
        known?.size === state.size &&
        known.written === state.written &&
        known.changed === state.changed &&
        known.inode === state.inode
      )
        return { sha256: known.sha256 };
      const now = Date.now();
      const bytes = readFileSync(name);
      const sha256 = digest(bytes);
      if (isStable(state, now)) table.set(name, { ...state, sha256 });
      return { sha256, bytes };
    },
    keep: () => table.keep(),
  };
}
