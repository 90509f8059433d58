import { visit } from 'unist-util-visit';
import type { Catalogue } from '../../cite/index.ts';
import type { Document, Reference } from '../../lexast/index.ts';
import {
  type CompiledInstrument,
  compileParsed,
  type HeldText,
  parseHeld,
  type ParsedText,
} from '../compile.ts';
import { addresses } from '../ledger/index.ts';
import type { Instrument } from '../schema/instrument.ts';
import { lazy } from './lazy.ts';
import { type Note, notesOf, restoreNotes, silent } from './notes.ts';
import { digest, type Store } from './store.ts';

/** A parsed text: what citations of others must know of it, and the rest when it is asked for. */
export interface Parsed {
  held: HeldText;
  /** Names the text and the file it came in. */
  key: string;
  anchors: ReadonlySet<string>;
  /** Can be asked for once: resolving its citations changes the tree. */
  read(): Promise<ParsedText>;
}

/**
 * Parse an official text, or take what was learnt from the same bytes before.
 *
 * @throws VFileMessage when the source cannot be read at all
 */
export async function parseCached(store: Store | undefined, held: HeldText): Promise<Parsed> {
  const { file } = held;
  const key = `${file.path} ${digest(file.value as Uint8Array)}`;
  // Kept in memory, the trees of a large corpus would fill it: with a store they are parsed a second time.
  const again = async () => ({ ...(await parseHeld({ ...held, file: silent(file) })), held });
  const known = store?.get(`parsed ${key}`);
  if (known !== undefined) {
    const { anchors, notes } = JSON.parse(known) as { anchors: string[]; notes: Note[] };
    restoreNotes(file, notes);
    return { held, key, anchors: new Set(anchors), read: again };
  }
  const parsed = await parseHeld(held);
  const { anchors } = addresses(parsed.tree);
  store?.put(`parsed ${key}`, JSON.stringify({ anchors, notes: notesOf(file) }));
  return { held, key, anchors: new Set(anchors), read: store ? again : () => Promise.resolve(parsed) };
}

interface Task {
  record: Instrument;
  text: Parsed;
  catalogue: Catalogue;
  /** Digest of all that the catalogue knows of instruments, but for their anchors. */
  registry: string;
  /** Digests of the anchors of every held text, by instrument. */
  anchorDigests: ReadonlyMap<string, string>;
}

/** What is kept of a compiled instrument. */
interface Kept {
  /** Key of its text, tree and MDX, which makes them one: half of an old and half of a new one never meet. */
  body: string;
  notes: Note[];
  /** Digests of the anchors of the texts it cites: when one changes, its citations are resolved again. */
  cited: Record<string, string | undefined>;
}

/** Compile a parsed text, or take what was made of the same text, record and citations before. */
export async function compileCached(store: Store | undefined, task: Task): Promise<CompiledInstrument> {
  const { record, text, catalogue, registry, anchorDigests } = task;
  const { file } = text.held;
  const key = `compiled ${text.key} ${digest(JSON.stringify([record, text.held.provenance]))} ${registry}`;
  const known = store?.get(key);
  if (store && known !== undefined) {
    const kept = JSON.parse(known) as Kept;
    const same = Object.entries(kept.cited).every(([id, was]) => anchorDigests.get(id) === was);
    if (same && store.get(kept.body) !== undefined) {
      restoreNotes(file, kept.notes);
      return stored(store, kept.body);
    }
  }
  const before = file.messages.length;
  const compiled = compileParsed(record, catalogue, await text.read());
  if (!store) return compiled;
  const value = JSON.stringify(compiled);
  const body = `body ${digest(value)}`;
  const cited = Object.fromEntries([...citedBy(compiled.tree)].map((id) => [id, anchorDigests.get(id)]));
  store.put(body, value);
  if (store.get(body) === undefined) return compiled;
  store.put(key, JSON.stringify({ body, notes: notesOf(file, before), cited } satisfies Kept));
  return stored(store, body);
}

/** A compiled instrument that is read from the store whenever it is asked for, and then forgotten. */
function stored(store: Store, key: string): CompiledInstrument {
  const body = lazy(() => {
    const value = store.get(key);
    if (value === undefined) throw new Error('The cache was removed while it was in use. Run this again.');
    return JSON.parse(value) as CompiledInstrument;
  });
  return {
    get tree() {
      return body().tree;
    },
    get text() {
      return body().text;
    },
    get mdx() {
      return body().mdx;
    },
  };
}

function citedBy(tree: Document): Set<string> {
  const ids = new Set<string>();
  visit(tree, 'reference', ({ targets }: Reference) => {
    for (const { id } of targets) if (id) ids.add(id);
  });
  return ids;
}
