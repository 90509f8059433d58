import type { VFile } from 'vfile';

/** Refuse a file: throws a message that says what was found and what to do. */
export function refuse(file: VFile, ruleId: string, reason: string): never {
  return file.fail(reason, { ruleId, source: 'lex' });
}
