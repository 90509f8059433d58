import type { VFile } from 'vfile';

/** Where in a file: a 1-based place, as vfile takes it. */
export interface Place {
  line: number;
  column: number;
}

/** Note an error on a file: what was found, where, what to do. A file with one is not used. */
export function problem(file: VFile, ruleId: string, reason: string, place?: Place): void {
  const message = file.message(reason, { ...(place ? { place } : {}), ruleId, source: 'lex' });
  message.fatal = true;
}
