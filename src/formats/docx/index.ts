import type { VFile } from 'vfile';
import { assemble } from '../assemble.ts';
import type { SourceText } from '../types.ts';
import { readArchive } from './archive.ts';
import { linesOf } from './document.ts';
import { leftOutOf } from './left-out.ts';

/**
 * A Word file (DOCX) as a source: its paragraphs with automatic numbers written out, cells of tables with their
 * place, footnotes as "[1] …" lines at the end; what is left out is counted.
 *
 * @throws VFileMessage for a damaged or hostile archive
 */
export function readDocx(bytes: Uint8Array, file: VFile): SourceText {
  const parts = readArchive(bytes, file);
  const { lines, unusedNotes } = linesOf(parts);
  return { ...assemble('docx', lines), leftOut: leftOutOf(parts, unusedNotes) };
}
