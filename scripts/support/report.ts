import type { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';

/** Warnings that somebody reads; a library of thousands of texts has tens of thousands. */
const READ = 300;

const isFatal = (file: VFile) => file.messages.some((message) => message.fatal);

/**
 * Print the messages of files to stderr, most serious last. Every problem is printed; of warnings, those of the first
 * files, and how many there are in others.
 *
 * @returns how many of them forbid going on
 */
export function report(files: readonly VFile[]): number {
  const told = files.filter((file) => file.messages.length > 0);
  const shown: VFile[] = [];
  const left: VFile[] = [];
  let warnings = 0;
  for (const file of told) {
    if (!isFatal(file) && warnings >= READ) left.push(file);
    else {
      shown.push(file);
      if (!isFatal(file)) warnings += file.messages.length;
    }
  }
  if (shown.length > 0) console.error(reporter(shown));
  if (left.length > 0) {
    const more = left.reduce((sum, file) => sum + file.messages.length, 0);
    console.error(
      `and ${more} more warnings in ${left.length} files; \`npm run inspect -- FILE\` shows those of one`,
    );
  }
  return told.flatMap((file) => file.messages).filter((message) => message.fatal).length;
}
