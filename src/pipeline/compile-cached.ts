import type { VFile } from 'vfile';
import type { RecordedAnswers, RecordingCatalogue } from './recording-catalogue.ts';
import {
  citedIds,
  compiledInstrument,
  type CompiledInstrument,
  type CompiledText,
  type CompiledTree,
  compileParsed,
  type HeldText,
  parseHeld,
  type ParsedText,
  readBack,
} from './compile.ts';
import { textFacts } from './facts/index.ts';
import { addresses } from '../records/ledger/index.ts';
import { type Figures, figuresOf } from './figures.ts';
import type { Instrument } from '../records/schema/instrument.ts';
import { fold } from '../cite/grammar/tokens.ts';
import { digest } from '../reuse/digest.ts';
import { sha256Of } from '../records/load/files.ts';
import { cachedJson } from '../reuse/cached-json.ts';
import { weaklyCached, weaklyCachedPromise } from '../reuse/weak-cache.ts';
import { type Note, notesOf, restoreNotes, withoutMessages } from './notes.ts';
import { treeKey } from '../records/load/read-documents.ts';
import type { TableStore } from '../reuse/cache-table.ts';
import { DamagedCache, type Store } from '../reuse/store.ts';

/** The anchors of a text, to which citations can lead. */
export type Anchors = Pick<ReadonlySet<string>, 'has'>;

/** Cache key of a text: the path and the digest of its source file. */
const textKey = ({ file }: HeldText): string => `${file.path} ${sha256Of(file)}`;

/** Whether the cache holds the result of parsing this text. */
export const isParsed = (store: Store, held: HeldText): boolean => {
  const key = textKey(held);
  return store.has(`parsed ${key}`) && store.has(`anchors ${key}`);
};

/** A parsed text: its anchors, which the citations of other texts need, and its tree on demand. */
export interface Parsed {
  held: HeldText;
  /** Cache key: identifies the text and the file that it is from. */
  key: string;
  anchors: Anchors;
  /** Digest of its anchors, in reading order. */
  anchorDigest: string;
  /** To be called once: resolving citations changes the tree. */
  read(): Promise<ParsedText>;
}

/**
 * Parses an official text, or takes the result for the same bytes from the cache.
 *
 * @param load reads the source; where there is a store, it is not kept in memory
 * @throws VFileMessage when the source cannot be read at all
 */
export async function parseCached(
  store: Store | undefined,
  held: HeldText,
  load: () => HeldText,
): Promise<Parsed> {
  const { file } = held;
  const key = textKey(held);
  const known = store?.get(`parsed ${key}`);
  if (store && known !== undefined && store.has(`anchors ${key}`)) {
    const { anchorDigest, notes } = JSON.parse(known) as { anchorDigest: string; notes: Note[] };
    restoreNotes(file, notes);
    return parsedOnDemand(store, { held, key, anchorDigest }, load);
  }
  if (!file.value) {
    file.value = load().file.value;
    if (digest(file.value) !== sha256Of(file))
      throw new Error(`${file.path} was changed while it was being read. Run this again.`);
  }
  const parsed = await parseHeld(held);
  const { anchors } = addresses(parsed.tree);
  const own = { held, key, anchorDigest: digest(anchors.join('\n')) };
  const kept =
    store?.put(`anchors ${key}`, JSON.stringify(anchors)) &&
    store.put(`parsed ${key}`, JSON.stringify({ anchorDigest: own.anchorDigest, notes: notesOf(file) }));
  return store && kept
    ? parsedOnDemand(store, own, load)
    : { ...own, anchors: new Set(anchors), read: () => Promise.resolve(parsed) };
}

/**
 * A parsed text that is parsed again on demand, since the trees of a large corpus do not fit into memory. A function of its own,
 * so that no closure can hold the tree.
 */
function parsedOnDemand(
  store: Store,
  own: Pick<Parsed, 'held' | 'key' | 'anchorDigest'>,
  load: () => HeldText,
): Parsed {
  own.held.file.value = '';
  const read = async () => ({ ...(await parseHeld(load())), held: own.held });
  return { ...own, anchors: storedAnchors(store, own.key), read };
}

/** Anchors that are read when a citation of the text is resolved: those of a large corpus do not fit into memory together. */
function storedAnchors(store: Store, key: string): Anchors {
  const read = weaklyCached(() => {
    const value = store.get(`anchors ${key}`);
    if (value !== undefined) return new Set(JSON.parse(value) as string[]);
    store.remove(`parsed ${key}`);
    throw new DamagedCache();
  });
  return { has: (anchor) => read().has(anchor) };
}

/** A text to compile, with everything that its result depends on. */
export interface CompileTask {
  record: Instrument;
  text: Parsed;
  catalogue: RecordingCatalogue;
  /** Digest of all that the catalogue knows of instruments, but for their anchors. */
  registry: string;
  /** Digests of the anchors of every held text, by instrument. */
  anchorDigests: ReadonlyMap<string, string>;
}

/** The cached form of a compiled instrument. */
interface CacheEntry {
  /** Digest of its document, as `CompiledInstrument.digest`. */
  digest: string;
  /** Key of the entry that holds its text and tree. It names their digest, so that they are never those of another version. */
  body: string;
  notes: Note[];
  figures: Figures;
  /** Digest of its facts. */
  facts: string;
  /**
   * The instruments it cites, with digests of their anchors where their texts are held: when one changes, its citations
   * are resolved again.
   */
  cited: Record<string, string | null>;
  /** `CompileTask.registry` when the entry was made or last checked. */
  registry: string;
  /** What the text asked of the catalogue: if the registry has changed, the entry still holds while these answers are the same. */
  answers: RecordedAnswers;
  /** Digest of the names of laws that it was searched for. */
  laws: string;
}

const taskKey = ({ record, text }: CompileTask): string =>
  `compiled ${text.key} ${digest(JSON.stringify([record, text.held.provenance]))}`;

/** Finds the entry that was made from the same text, record and citations. */
function findEntry(store: TableStore, task: CompileTask): CacheEntry | undefined {
  const key = taskKey(task);
  const kept = checkEntry(store, task, store.get(key));
  if (kept) return kept;
  // A worker may have put it into its own file after this process read the table.
  const alone = checkEntry(store, task, store.getFromFile(key));
  if (alone) store.setInTable(key, JSON.stringify(alone));
  return alone;
}

/** Reads an entry and checks that compiling the text now would give the same; returns undefined otherwise. */
function checkEntry(store: TableStore, task: CompileTask, known: string | undefined): CacheEntry | undefined {
  if (known === undefined) return undefined;
  const kept = JSON.parse(known) as CacheEntry;
  const same = Object.entries(kept.cited).every(([id, was]) => (task.anchorDigests.get(id) ?? null) === was);
  if (!same || !store.has(kept.body)) return undefined;
  if (kept.registry === task.registry) return kept;
  if (!task.catalogue.isSame(kept.answers) || !namesNoNewLaw(store, kept, task)) return undefined;
  const today: CacheEntry = { ...kept, registry: task.registry, laws: storeLawNames(store, task) };
  store.setInTable(taskKey(task), JSON.stringify(today));
  return today;
}

/** Stores the names of laws that texts are searched for. @returns their digest */
function storeLawNames(store: Store, { catalogue: { laws } }: CompileTask): string {
  const value = JSON.stringify(laws);
  const sum = digest(value);
  if (store.get(`laws ${sum}`) === undefined) store.put(`laws ${sum}`, value);
  return sum;
}

/**
 * Whether no law name was added or removed since the entry was made, of which the text holds every word. Only such a name could
 * change which citations are found.
 */
function namesNoNewLaw(store: Store, kept: CacheEntry, { catalogue: { laws } }: CompileTask): boolean {
  const before = store.get(`laws ${kept.laws}`);
  if (before === undefined) return false;
  const known = JSON.parse(before) as string[];
  const other = [...new Set(known).symmetricDifference(new Set(laws))];
  if (other.length === 0) return true;
  const mdx = store.get(mdxKey(kept.digest));
  if (mdx === undefined) return false;
  const text = fold(mdx);
  return other.every((name) => name.split(' ').some((word) => !text.includes(word)));
}

/** Whether the cache holds the result of this task. */
export const isCompiled = (store: TableStore, task: CompileTask): boolean =>
  findEntry(store, task) !== undefined;

/** Compiles a parsed text, or takes the result for the same text, record and citations from the cache. */
export async function compileCached(
  store: TableStore | undefined,
  task: CompileTask,
): Promise<CompiledInstrument> {
  const { file } = task.text.held;
  const known = store && findEntry(store, task);
  if (known) {
    restoreNotes(file, known.notes);
    return compiledOnDemand(store, known, task);
  }
  const before = file.messages.length;
  const { result: compiled, answers } = await compileTask(task, file);
  const kept = store && storeCompiled(store, task, compiled, answers, notesOf(file, before));
  return kept ? compiledOnDemand(store, kept, task) : compiledInstrument(compiled);
}

/** Compiles a text and records what it asks of the catalogue. @param onto receives the messages */
async function compileTask({ record, text, catalogue }: CompileTask, onto: VFile) {
  const parsed = await text.read();
  const held = { ...parsed.held, file: onto };
  return catalogue.record(() => compileParsed(record, catalogue.catalogue, { ...parsed, held }));
}

/** Stores a compiled text. @returns its entry; undefined where it could not be written completely */
function storeCompiled(
  store: Store,
  task: CompileTask,
  compiled: CompiledText,
  answers: RecordedAnswers,
  notes: Note[],
): CacheEntry | undefined {
  const { mdx, ...made } = compiled;
  const value = JSON.stringify(made);
  const body = `body ${digest(value)}`;
  const cited = Object.fromEntries(
    citedIds(compiled.tree).map((id) => [id, task.anchorDigests.get(id) ?? null]),
  );
  const sum = digest(mdx);
  const document = readBack(task.record.id, compiled);
  const figures = figuresOf(compiled.text, compiled.tree, document);
  const facts = JSON.stringify(derived.facts(compiled.tree));
  const kept: CacheEntry = {
    body,
    digest: sum,
    notes,
    figures,
    facts: digest(facts),
    cited,
    registry: task.registry,
    answers,
    laws: storeLawNames(store, task),
  };
  const entries = {
    [body]: value,
    [mdxKey(sum)]: mdx,
    [treeKey(sum)]: JSON.stringify(document),
    [derivedKey('facts', body)]: facts,
    [derivedKey('addresses', body)]: JSON.stringify(derived.addresses(compiled.tree)),
    [taskKey(task)]: JSON.stringify(kept),
  };
  return Object.entries(entries).every(([name, entry]) => store.put(name, entry)) ? kept : undefined;
}

/**
 * A compiled instrument whose text is read from the store on demand; a damaged entry is made again. A function of its own, so
 * that no closure can hold the tree.
 */
function compiledOnDemand(
  store: Store,
  { body, digest: sum, figures, facts, cited }: CacheEntry,
  task: CompileTask,
): CompiledInstrument {
  const recompile = async (): Promise<CompiledText> => {
    const { mdx, ...made } = (await compileTask(task, withoutMessages(task.text.held.file))).result;
    store.put(body, JSON.stringify(made));
    store.put(mdxKey(sum), mdx);
    return { ...made, mdx };
  };
  const read = weaklyCachedPromise(async (): Promise<CompiledTree> => {
    const value = store.get(body);
    return value === undefined ? recompile() : (JSON.parse(value) as CompiledTree);
  });
  const addressesOf = derivedOnDemand(store, body, 'addresses');
  return {
    digest: sum,
    get addresses() {
      return addressesOf();
    },
    facts: derivedOnDemand(store, body, 'facts'),
    factsDigest: facts,
    cites: Object.keys(cited),
    held: figures.characters > 0,
    figures: () => figures,
    read,
    mdx: async () => store.get(mdxKey(sum)) ?? (await recompile()).mdx,
  };
}

const mdxKey = (sum: string) => `mdx ${sum}`;

/** Values that are computed from a compiled tree and stored in entries of their own. */
const derived = { facts: textFacts, addresses };

const derivedKey = (name: keyof typeof derived, body: string) => `${name} ${body}`;

function derivedOnDemand<K extends keyof typeof derived>(
  store: Store,
  body: string,
  name: K,
): () => ReturnType<(typeof derived)[K]> {
  type Derived = ReturnType<(typeof derived)[K]>;
  return weaklyCached(() =>
    cachedJson(store, derivedKey(name, body), () => {
      const whole = store.get(body);
      if (whole === undefined) {
        store.remove(body);
        throw new DamagedCache();
      }
      return derived[name]((JSON.parse(whole) as CompiledTree).tree) as Derived;
    }),
  );
}
