import { BrokenJournal } from '../../src/reuse/files/commit-files.ts';

/** What the file system says when there is no room, and what to do about it. */
const reasons: Record<string, string> = {
  ENOSPC: 'The disk is full. Make room and run this again.',
  EDQUOT: 'Your quota on this disk is used up. Make room and run this again.',
  EFBIG:
    'A file is larger than this system allows you to write (ulimit -f). Raise the limit and run this again.',
  EROFS: 'The disk is read-only. Run this where it may write.',
};

/** @returns the sentence for an error about room on the disk or about what a killed run left; `undefined` for any other error */
export const explainDisk = (error: unknown): string | undefined =>
  error instanceof BrokenJournal ? error.message : reasons[(error as NodeJS.ErrnoException).code ?? ''];
