import type { VFile } from 'vfile';
import { assemble } from '../assemble.ts';
import type { SourceText } from '../types.ts';
import { readArchive } from './archive.ts';
import { linesOf } from './document.ts';

/**
 * A Word file (DOCX) as a source: its paragraphs with automatic numbers written out, cells of tables with their
 * place, footnotes as "[1] …" lines at the end.
 *
 * @throws VFileMessage for a damaged or hostile archive
 */
export function readDocx(bytes: Uint8Array, file: VFile): SourceText {
  return assemble('docx', linesOf(readArchive(bytes, file)));
}
