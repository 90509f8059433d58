import type { VFile } from 'vfile';
import { readSource, type SourceText } from '../formats/index.ts';
import { digest } from '../reuse/digest.ts';
import { type Note, notesOf, restoreNotes } from './notes.ts';

/** Letters of the sources that are kept: those of a few texts, not of a large corpus. */
const MOST = 8_000_000;

const kept = new Map<string, { source: SourceText; notes: Note[] }>();
let letters = 0;

/**
 * Read a source; one that was read a moment ago is not read again. A new text is read to recognise it, to find its places
 * and to resolve its citations, and reading a PDF takes longer than all the rest.
 *
 * @throws VFileMessage when it cannot be read at all
 */
export async function readOnce(file: VFile): Promise<SourceText> {
  const bytes = file.value as Uint8Array;
  const key = `${file.extname ?? ''} ${digest(bytes)}`;
  const known = kept.get(key);
  if (known) {
    restoreNotes(file, known.notes);
    return known.source;
  }
  const before = file.messages.length;
  const source = await readSource(bytes, file);
  kept.set(key, { source, notes: notesOf(file, before) });
  letters += source.text.length;
  for (const [oldest, { source: old }] of kept) {
    if (letters <= MOST) break;
    kept.delete(oldest);
    letters -= old.text.length;
  }
  return source;
}
