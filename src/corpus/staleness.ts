import type { VFile } from 'vfile';
import { handEdit } from './documents/index.ts';
import type { CompiledInstrument } from './compile.ts';
import { problem } from './load/problem.ts';

/** The first line, 1-based, at which two texts differ. */
function firstDifference(left: string, right: string): number {
  const leftLines = left.split('\n');
  const rightLines = right.split('\n');
  let line = 0;
  while (line < leftLines.length && leftLines[line] === rightLines[line]) line += 1;
  return line + 1;
}

/**
 * Note documents that are not what sources, records and parser make today, and those edited by hand.
 *
 * @param files the files of `content/documents/`; messages are left on them
 */
export function checkStaleness(
  files: readonly VFile[],
  compiled: ReadonlyMap<string, CompiledInstrument>,
): void {
  for (const file of files) {
    const expected = compiled.get(file.stem ?? '')?.mdx;
    const found = String(file);
    if (expected === found) continue;
    const edit = handEdit(found);
    if (edit) problem(file, 'document-edited', edit);
    else if (expected === undefined) {
      problem(
        file,
        'document-orphan',
        'No record and no source make this document. Remove it, or restore its record.',
      );
    } else {
      const place = { line: firstDifference(expected, found), column: 1 };
      problem(
        file,
        'document-stale',
        'This document is out of date. Run `npm run corpus` and commit it.',
        place,
      );
    }
  }
}
