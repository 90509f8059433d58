import type { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';

/**
 * Print the messages of files to stderr, most serious last.
 *
 * @returns how many of them forbid going on
 */
export function report(files: readonly VFile[]): number {
  const told = files.filter((file) => file.messages.length > 0);
  if (told.length > 0) console.error(reporter(told));
  return told.flatMap((file) => file.messages).filter((message) => message.fatal).length;
}
