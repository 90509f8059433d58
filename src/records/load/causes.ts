import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';

/** What makes a file unreadable, or says that it is not there: others that point into it then seem to point nowhere. */
const causes: ReadonlySet<string> = new Set([
  'yaml',
  'record',
  'file',
  'editorial-head',
  'editorial-markdown',
  'editorial-code',
  // Without its document a text has no clauses that a note could be on.
  'document-edited',
  'document-head',
  'document-missing',
]);
/** What may only follow from that. */
const consequences: ReadonlySet<string> = new Set([
  'key-unknown',
  'source-unknown',
  'relation-target',
  'editorial-link',
  'pack-item',
  'annotation-target',
  'annotation-quote',
  'document-orphan',
  'document-stale',
]);

const isOf = (rules: ReadonlySet<string>) => (message: VFileMessage) =>
  message.ruleId !== undefined && rules.has(message.ruleId);

/**
 * Causes first: where a file cannot be read, what may only follow from it is folded, so that one slip is one message.
 *
 * @returns files with the messages to be shown, and how many were folded
 */
export function causesFirst(files: readonly VFile[]): { shown: VFile[]; folded: VFileMessage[] } {
  const hasCause = files.some((file) =>
    file.messages.some((message) => message.fatal && isOf(causes)(message)),
  );
  if (!hasCause) return { shown: [...files], folded: [] };
  const folded = files.flatMap((file) => file.messages.filter(isOf(consequences)));
  const shown = files.map((file) =>
    file.messages.some(isOf(consequences))
      ? Object.assign(Object.create(Object.getPrototypeOf(file)) as VFile, file, {
          messages: file.messages.filter((message) => !isOf(consequences)(message)),
        })
      : file,
  );
  return { shown: shown.toSorted((left, right) => weight(left) - weight(right)), folded };
}

const weight = (file: VFile): number => (file.messages.some(isOf(causes)) ? 0 : 1);
