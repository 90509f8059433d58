import { deserialize, serialize } from 'node:v8';
import type { VFile } from 'vfile';
import { digest } from '../reuse/digest.ts';
import { onceInProcess } from '../reuse/once-in-process.ts';
import type { SourceText } from '../formats/index.ts';
import { type ReadFile, readInBox } from './box/index.ts';
import { type Note, notesOf, restoreNotes } from './notes.ts';

/** Characters of sources that stay in memory together: enough for a few texts. */
const MAX_CHARACTERS = 4_000_000;

/** A file that was read. Its tree is serialised, since every caller needs a copy that it may change. */
interface CachedFile {
  source: SourceText;
  tree: Buffer;
  notes: Note[];
}

const memory = onceInProcess('read-once', () => ({
  kept: new Map<string, CachedFile>(),
  characters: 0,
}));

/**
 * Reads and parses a source, or takes the result from memory if the same bytes were read a moment ago. `add` reads a new text to
 * recognise it, to find its anchors and to resolve its citations, and reading a PDF takes longer than all of these.
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
  memory.characters += source.text.length;
  for (const [oldest, { source: old }] of kept) {
    if (memory.characters <= MAX_CHARACTERS) break;
    kept.delete(oldest);
    memory.characters -= old.text.length;
  }
  return { source, tree };
}
