import { readFileSync, type Stats, statSync } from 'node:fs';
import { digest } from './digest.ts';
import { openCacheTable } from './cache-table.ts';
import type { Store } from './store.ts';

/** Digests of files by their size, times and inode, as in the index of git: a file that was not written to is not read again. */
export interface Fingerprints {
  /**
   * The digest of a file, and its bytes where it had to be read.
   *
   * @throws Error of the file system where it cannot be read
   */
  find(name: string): { sha256: string; bytes?: Uint8Array };
  /** Saves the digests that were found in this run for the next one. */
  save(): void;
}

/** The state of a file in the file system: size in bytes, times in milliseconds since 1970, inode. */
export interface FileState {
  size: number;
  written: number;
  /** Time of the last change (ctime). Unlike the time of writing, no program can set it. */
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

/** Whether a file was last written so long ago that any later write is certain to change its state. */
export const isStable = ({ written, changed }: FileState, now: number): boolean =>
  Math.max(written, changed) < now - RACY_MILLISECONDS;

/** Opens the fingerprints of one kind of files. @param kind every run must find all files of the kind, else some are dropped */
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
    save: () => table.save(),
  };
}
