import type { VFile } from 'vfile';
import type { Asked, AskedCatalogue } from './asked-catalogue.ts';
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
import { type Note, notesOf, restoreNotes, silent } from './notes.ts';
import { treeKey } from '../records/load/read-documents.ts';
import type { TableStore } from '../reuse/cache-table.ts';
import { DamagedCache, type Store } from '../reuse/store.ts';

/** The anchors of a text, for citations to land on. */
export type Anchors = Pick<ReadonlySet<string>, 'has'>;

/** Names a text and the file it came in. */
const textKey = ({ file }: HeldText): string => `${file.path} ${sha256Of(file)}`;

/** Was this text parsed before? */
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

/** Anchors that are read when a citation of the text is met: of a large corpus all together fill the memory. */
function storedAnchors(store: Store, key: string): Anchors {
  const read = weaklyCached(() => {
    const value = store.get(`anchors ${key}`);
    if (value !== undefined) return new Set(JSON.parse(value) as string[]);
    store.remove(`parsed ${key}`);
    throw new DamagedCache();
  });
  return { has: (anchor) => read().has(anchor) };
}

export interface CompileTask {
  record: Instrument;
  text: Parsed;
  catalogue: AskedCatalogue;
  /** Digest of all that the catalogue knows of instruments, but for their anchors. */
  registry: string;
  /** Digests of the anchors of every held text, by instrument. */
  anchorDigests: ReadonlyMap<string, string>;
}

/** The cached form of a compiled instrument. */
interface Kept {
  /** As of the instrument. */
  digest: string;
  /**
   * Key of its text and tree, which makes them one: half of an old and half of a new one never meet. Names all that
   * they are made of.
   */
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
  /** As of the task, and what the text asked of it: where another record came, the answers may be what they were. */
  registry: string;
  asked: Asked;
  /** Digest of the names of laws that it was searched for. */
  laws: string;
}

const taskKey = ({ record, text }: CompileTask): string =>
  `compiled ${text.key} ${digest(JSON.stringify([record, text.held.provenance]))}`;

/** What was made of the same text, record and citations before. */
function keptOf(store: TableStore, task: CompileTask): Kept | undefined {
  const key = taskKey(task);
  const kept = ofToday(store, task, store.get(key));
  if (kept) return kept;
  // A worker may have made it since the table was read.
  const alone = ofToday(store, task, store.alone(key));
  if (alone) store.renew(key, JSON.stringify(alone));
  return alone;
}

/** What is known, where it would be made the same today. */
function ofToday(store: TableStore, task: CompileTask, known: string | undefined): Kept | undefined {
  if (known === undefined) return undefined;
  const kept = JSON.parse(known) as Kept;
  const same = Object.entries(kept.cited).every(([id, was]) => (task.anchorDigests.get(id) ?? null) === was);
  if (!same || !store.has(kept.body)) return undefined;
  if (kept.registry === task.registry) return kept;
  if (!task.catalogue.isSame(kept.asked) || !namesNoNewLaw(store, kept, task)) return undefined;
  const today: Kept = { ...kept, registry: task.registry, laws: keepLaws(store, task) };
  store.renew(taskKey(task), JSON.stringify(today));
  return today;
}

/** Keep the names of laws that texts are searched for. @returns their digest */
function keepLaws(store: Store, { catalogue: { laws } }: CompileTask): string {
  const value = JSON.stringify(laws);
  const sum = digest(value);
  if (store.get(`laws ${sum}`) === undefined) store.put(`laws ${sum}`, value);
  return sum;
}

/** Is there no law whose name came or went since, and all of whose words the text has? */
function namesNoNewLaw(store: Store, kept: Kept, { catalogue: { laws } }: CompileTask): boolean {
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

/** Was this text compiled before, with the same record and citations? */
export const isCompiled = (store: TableStore, task: CompileTask): boolean =>
  keptOf(store, task) !== undefined;

/** Compile a parsed text, or take what was made of the same text, record and citations before. */
export async function compileCached(
  store: TableStore | undefined,
  task: CompileTask,
): Promise<CompiledInstrument> {
  const { file } = task.text.held;
  const known = store && keptOf(store, task);
  if (known) {
    restoreNotes(file, known.notes);
    return stored(store, known, task);
  }
  const before = file.messages.length;
  const { made: compiled, asked } = await compileTask(task, file);
  const kept = store && keep(store, task, compiled, asked, notesOf(file, before));
  return kept ? stored(store, kept, task) : compiledInstrument(compiled);
}

/** @param onto the file that messages go to */
async function compileTask({ record, text, catalogue }: CompileTask, onto: VFile) {
  const parsed = await text.read();
  const held = { ...parsed.held, file: onto };
  return catalogue.note(() => compileParsed(record, catalogue.catalogue, { ...parsed, held }));
}

/** @returns what was kept; undefined where it could not be written completely */
function keep(
  store: Store,
  task: CompileTask,
  compiled: CompiledText,
  asked: Asked,
  notes: Note[],
): Kept | undefined {
  const { mdx, ...made } = compiled;
  const value = JSON.stringify(made);
  const body = `body ${digest(value)}`;
  const cited = Object.fromEntries(
    citedIds(compiled.tree).map((id) => [id, task.anchorDigests.get(id) ?? null]),
  );
  const sum = digest(mdx);
  const document = readBack(task.record.id, compiled);
  const figures = figuresOf(compiled.text, compiled.tree, document);
  const facts = JSON.stringify(learnt.facts(compiled.tree));
  const kept: Kept = {
    body,
    digest: sum,
    notes,
    figures,
    facts: digest(facts),
    cited,
    registry: task.registry,
    asked,
    laws: keepLaws(store, task),
  };
  const entries = {
    [body]: value,
    [mdxKey(sum)]: mdx,
    [treeKey(sum)]: JSON.stringify(document),
    [learntKey('facts', body)]: facts,
    [learntKey('addresses', body)]: JSON.stringify(learnt.addresses(compiled.tree)),
    [taskKey(task)]: JSON.stringify(kept),
  };
  return Object.entries(entries).every(([name, entry]) => store.put(name, entry)) ? kept : undefined;
}

/**
 * A compiled instrument whose text is read from the store when it is asked for; a damaged one is made again. By itself, as
 * `parsedOnDemand`.
 */
function stored(
  store: Store,
  { body, digest: sum, figures, facts, cited }: Kept,
  task: CompileTask,
): CompiledInstrument {
  const again = async (): Promise<CompiledText> => {
    const { mdx, ...made } = (await compileTask(task, silent(task.text.held.file))).made;
    store.put(body, JSON.stringify(made));
    store.put(mdxKey(sum), mdx);
    return { ...made, mdx };
  };
  const read = weaklyCachedPromise(async (): Promise<CompiledTree> => {
    const value = store.get(body);
    return value === undefined ? again() : (JSON.parse(value) as CompiledTree);
  });
  const addressesOf = learntOf(store, body, 'addresses');
  return {
    digest: sum,
    get addresses() {
      return addressesOf();
    },
    facts: learntOf(store, body, 'facts'),
    factsDigest: facts,
    cites: Object.keys(cited),
    held: figures.characters > 0,
    figures: () => figures,
    read,
    mdx: async () => store.get(mdxKey(sum)) ?? (await again()).mdx,
  };
}

const mdxKey = (sum: string) => `mdx ${sum}`;

/** What is computed from a compiled tree and kept apart from it. */
const learnt = { facts: textFacts, addresses };

const learntKey = (name: keyof typeof learnt, body: string) => `${name} ${body}`;

function learntOf<K extends keyof typeof learnt>(
  store: Store,
  body: string,
  name: K,
): () => ReturnType<(typeof learnt)[K]> {
  type Learnt = ReturnType<(typeof learnt)[K]>;
  return weaklyCached(() =>
    cachedJson(store, learntKey(name, body), () => {
      const whole = store.get(body);
      if (whole === undefined) {
        store.remove(body);
        throw new DamagedCache();
      }
      return learnt[name]((JSON.parse(whole) as CompiledTree).tree) as Learnt;
    }),
  );
}
