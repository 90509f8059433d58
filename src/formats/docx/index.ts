import type { VFile } from 'vfile';
import type { Element, Root } from 'xast';
import { assemble } from '../assemble.ts';
import { refuse } from '../fail.ts';
import type { SourceText } from '../types.ts';
import { readArchive } from './archive.ts';
import { linesOf } from './document.ts';
import { leftOutOf } from './left-out.ts';
import { elements } from './xml.ts';

/**
 * A Word file (DOCX) as a source: its paragraphs with automatic numbers written out, cells of tables with their
 * place, footnotes as "[1] …" lines at the end; what is left out is counted.
 *
 * @throws VFileMessage for a damaged or hostile archive
 */
export function readDocx(bytes: Uint8Array, file: VFile): SourceText {
  const parts = readArchive(bytes, file);
  if ([...parts.values()].some(insertsFile)) {
    refuse(
      file,
      'docx-inserted-file',
      'The Word file shows words of another file that is inserted in it, and those are not read. Open it in Word and save it as DOCX anew',
    );
  }
  const { lines, unusedNotes } = linesOf(parts);
  return { ...assemble('docx', lines), leftOut: leftOutOf(parts, unusedNotes) };
}

/** Does it show words of another file, of a web page in the archive as a rule? */
const insertsFile = (node: Root | Element): boolean =>
  elements(node).some(
    (child) => child.name === 'w:altChunk' || child.name === 'w:subDoc' || insertsFile(child),
  );
