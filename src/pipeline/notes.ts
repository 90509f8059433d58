import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';

/** A message of the parser or the citation resolver, as it is kept. */
export type Note = Pick<VFileMessage, 'reason' | 'place' | 'ruleId' | 'source' | 'fatal'>;

/** The messages of a file from the n-th on. */
export const notesOf = (file: VFile, from = 0): Note[] =>
  file.messages
    .slice(from)
    .map(({ reason, place, ruleId, source, fatal }) => ({ reason, place, ruleId, source, fatal }));

/** Put messages back on their file. */
export function restoreNotes(file: VFile, notes: readonly Note[]): void {
  // A message is an error, and finding out where in our code each was made again is most of the work.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  for (const { reason, place, ruleId, source, fatal } of notes)
    file.message(reason, { place, ruleId, source }).fatal = fatal;
  Error.stackTraceLimit = stackTraceLimit;
}

/** The same file, with no messages and for none to be read. */
export const silent = ({ path, value }: VFile): VFile => new VFile({ path, value });
