import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';

/** A message of the parser or the citation resolver, as plain data for the cache and other processes. */
export type Note = Pick<VFileMessage, 'reason' | 'place' | 'ruleId' | 'source' | 'fatal'>;

/** The messages of a file from the n-th on. */
export const notesOf = (file: VFile, from = 0): Note[] =>
  file.messages
    .slice(from)
    .map(({ reason, place, ruleId, source, fatal }) => ({ reason, place, ruleId, source, fatal }));

/** Puts messages back on their file. */
export function restoreNotes(file: VFile, notes: readonly Note[]): void {
  // VFileMessage is an Error: capturing a stack trace for each would be most of the work.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  for (const { reason, place, ruleId, source, fatal } of notes)
    file.message(reason, { place, ruleId, source }).fatal = fatal;
  Error.stackTraceLimit = stackTraceLimit;
}

/** A copy of a file without its messages; messages that are added to the copy are dropped. */
export const withoutMessages = ({ path, value }: VFile): VFile => new VFile({ path, value });
