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
  if (shown.length > 0) console.error(labelled(reporter(shown)));
  if (left.length > 0) {
    const more = left.reduce((sum, file) => sum + file.messages.length, 0);
    console.error(
      `và ${more} lời nhắc nữa trong ${left.length} tệp; \`npm run inspect -- TỆP\` cho xem của từng tệp`,
    );
  }
  if (folded.length > 0)
    console.error(`Còn ${folded.length} lỗi khác có thể chỉ do những lỗi trên: sửa xong hãy chạy lại.`);
  return [...told.flatMap((file) => file.messages), ...folded].filter((message) => message.fatal).length;
}

/** The words of the reporter itself, in Vietnamese; the columns stay. */
const labelled = (told: string): string =>
  process.env.LEX_LANG === 'en'
    ? told
    : told
        .replaceAll(
          /^(\s*(?:\d[\d:-]*)?\s+)(error  |error|warning)(?= )/gmu,
          (_, place: string, label: string) =>
            `${place}${(label.startsWith('error') ? 'lỗi' : 'nhắc').padEnd(label.length)}`,
        )
        .replace(/\d+ messages? \(.*\)$|[✖⚠] \d+ (?:errors?|warnings?)$/u, (sum) =>
          sum
            .replace(/messages?/u, 'lời')
            .replace(/errors?/u, 'lỗi')
            .replace(/warnings?/u, 'lời nhắc'),
        );
