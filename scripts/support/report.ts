import type { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import { causesFirst } from '../../src/records/load/causes.ts';
import { inVietnamese } from '../../src/records/load/vietnamese.ts';

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
  const { told: sorted, folded } = causesFirst(files);
  const told = sorted.filter((file) => file.messages.length > 0);
  for (const message of told.flatMap((file) => file.messages))
    message.message = message.reason = inVietnamese(message.reason);
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
  if (folded.length > 0)
    console.error(`Còn ${folded.length} lỗi khác có thể chỉ do những lỗi trên: sửa xong hãy chạy lại.`);
  return [...told.flatMap((file) => file.messages), ...folded].filter((message) => message.fatal).length;
}
