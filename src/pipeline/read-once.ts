import { deserialize, serialize } from 'node:v8';
import type { VFile } from 'vfile';
import { digest } from '../reuse/digest.ts';
import { onceInProcess } from '../reuse/once-in-process.ts';
import type { SourceText } from '../formats/index.ts';
import { type ReadFile, readInBox } from './box/index.ts';
import { type Note, notesOf, restoreNotes } from './notes.ts';

/** Characters of the sources that are kept in memory: enough for a few texts. */
const MOST = 4_000_000;

/** A file that was read. Its tree is packed, since resolving citations changes one: unpacking is half of copying it. */
interface Kept {
  source: SourceText;
  tree: Buffer;
  notes: Note[];
}

const memory = onceInProcess('read-once', () => ({
  kept: new Map<string, Kept>(),
  letters: 0,
}));

/**
 * Reads and parses a source, or takes it from memory if it was read a moment ago. `add` reads a new text to recognise it, to find its
 * places and to resolve its citations, and reading a PDF takes longer than everything else.
 *
 * @returns its text, and a copy of its tree
 * @throws VFileMessage when it cannot be read at all
 */
export async function readOnce(file: VFile): Promise<ReadFile> {
  const bytes = file.value as Uint8Array;
  const key = `${file.extname ?? ''} ${digest(bytes)}`;
  const { kept } = memory;
  const known = kept.get(key);
  if (known) {
    restoreNotes(file, known.notes);
    return { source: known.source, tree: deserialize(known.tree) as ReadFile['tree'] };
  }
  const before = file.messages.length;
  const { source, tree } = await readInBox(file, bytes);
  kept.set(key, { source, tree: serialize(tree), notes: notesOf(file, before) });
  memory.letters += source.text.length;
  for (const [oldest, { source: old }] of kept) {
    if (memory.letters <= MOST) break;
    kept.delete(oldest);
    memory.letters -= old.text.length;
  }
  return { source, tree };
}
