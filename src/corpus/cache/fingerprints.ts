import { readFileSync, statSync } from 'node:fs';
import { digest } from '../digest.ts';
import { openShelf } from './shelf.ts';
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

/** A digest, with bytes, times in milliseconds since 1970 and inode of the file when it was taken. */
interface Fingerprint {
  size: number;
  written: number;
  /** Cannot be set by a program, unlike the time of writing. */
  changed: number;
  inode: number;
  sha256: string;
}

/** Milliseconds within which two writes may leave a file with the same times. */
export const UNSETTLED = 2000;

/** @param kind of the files: all of a kind are asked for in one run */
export function fingerprints(store: Store | undefined, kind: string): Fingerprints {
  const shelf = openShelf<Fingerprint>(store, `fingerprints ${kind}`);
  return {
    find(name) {
      const { size, mtimeMs: written, ctimeMs: changed, ino: inode } = statSync(name);
      const known = shelf.get(name);
      if (
        known?.size === size &&
        known.written === written &&
        known.changed === changed &&
        known.inode === inode
      )
        return { sha256: known.sha256 };
      const now = Date.now();
      const bytes = readFileSync(name);
      const sha256 = digest(bytes);
      if (Math.max(written, changed) < now - UNSETTLED)
        shelf.set(name, { size, written, changed, inode, sha256 });
      return { sha256, bytes };
    },
    keep: () => shelf.keep(),
  };
}
