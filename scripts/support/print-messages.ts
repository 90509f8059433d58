import type { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import { causesFirst } from '../../src/records/load/causes.ts';
import { inVietnamese } from '../../src/records/load/vietnamese.ts';

/** Warnings printed in full; a library of thousands of texts has tens of thousands, which nobody would read. */
const MAX_WARNINGS = 300;

const isFatal = (file: VFile) => file.messages.some((message) => message.fatal);

/**
 * Prints the messages of files to stderr, in Vietnamese, most serious last. Every problem is printed; warnings only until
 * `MAX_WARNINGS` is reached, then their number.
 *
 * @returns how many messages are fatal
 */
export function printMessages(files: readonly VFile[]): number {
  const { shown: sorted, folded } = causesFirst(files);
  const withMessages = sorted.filter((file) => file.messages.length > 0);
  for (const message of withMessages.flatMap((file) => file.messages))
    message.message = message.reason = inVietnamese(message.reason);
  const shown: VFile[] = [];
  const omitted: VFile[] = [];
  let warnings = 0;
  for (const file of withMessages) {
    if (!isFatal(file) && warnings >= MAX_WARNINGS) omitted.push(file);
    else {
      shown.push(file);
      if (!isFatal(file)) warnings += file.messages.length;
    }
  }
  if (shown.length > 0) console.error(labelled(reporter(shown)));
  if (omitted.length > 0) {
    const more = omitted.reduce((sum, file) => sum + file.messages.length, 0);
    console.error(
      `và ${more} lời nhắc nữa trong ${omitted.length} tệp; \`npm run inspect -- TỆP\` cho xem của từng tệp`,
    );
  }
  if (folded.length > 0)
    console.error(`Còn ${folded.length} lỗi khác có thể chỉ do những lỗi trên: sửa xong hãy chạy lại.`);
  return [...withMessages.flatMap((file) => file.messages), ...folded].filter((message) => message.fatal)
    .length;
}

/** The report with vfile-reporter's own words ("error", "2 warnings") in Vietnamese; the columns keep their widths. */
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
