import { AsyncLocalStorage } from 'node:async_hooks';
import { digest } from './digest.ts';
import { onceInProcess } from './once-in-process.ts';

/*
 * Verifying traces, as in *Build Systems à la Carte*: while a result is made, the names of all inputs that are read for it are
 * recorded, and the result is kept as long as these inputs have the same digests. No list of inputs is written by hand, so none
 * can be forgotten.
 */

/** The state of recording, one for the process. */
interface Recording {
  /** Names of the inputs read so far, for each result that is being made. */
  scope: AsyncLocalStorage<Set<string>>;
  /** The inputs of which `inputDigest` gives the digests. */
  inputs?: Inputs;
}

const recording = onceInProcess<Recording>('reads', () => ({ scope: new AsyncLocalStorage() }));

/** Records that an input was read. @param name "record nd-30-2020-cp" */
const recordRead = (name: string) => recording.scope.getStore()?.add(name);

/** Makes a result and records the names of all inputs that are read for it, also after an `await`. */
export async function recordReads<T>(make: () => Promise<T>): Promise<{ result: T; reads: string[] }> {
  const reads = new Set<string>();
  const result = await recording.scope.run(reads, make);
  return { result, reads: [...reads].toSorted() };
}

/**
 * The inputs of pages. Each has a name, of its kind and its id ("record nd-30-2020-cp"), under which a read of it is recorded, and
 * a digest.
 */
export class Inputs {
  readonly #digests = new Map<string, (id: string) => string>();
  readonly #known = new Map<string, string>();

  /**
   * Declares a kind of input.
   *
   * @param value gives the input of an id
   * @param digestOf gives its digest; by default that of the value as JSON
   * @returns a function that reads an input and records that
   */
  declare<T>(
    kind: string,
    value: (id: string) => T,
    digestOf: (id: string) => string = (id) => digestOfValue(value(id)),
  ): (id?: string) => T {
    this.#digests.set(kind, digestOf);
    return (id = '') => {
      recordRead(`${kind} ${id}`);
      return value(id);
    };
  }

  /** The present digest of an input; undefined for a kind that no longer exists. */
  digest(name: string): string | undefined {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const space = name.indexOf(' ');
    const made = this.#digests.get(name.slice(0, space))?.(name.slice(space + 1));
    if (made !== undefined) this.#known.set(name, made);
    return made;
  }

  /** An object of which every field is an input of its own. */
  fields<T extends object>(kind: string, object: T): T {
    const read = this.declare(kind, (key) => Reflect.get(object, key) as unknown);
    const fields = Object.keys(object).map((key): [string, PropertyDescriptor] => [
      key,
      { enumerable: true, get: () => read(key) },
    ]);
    return Object.create(null, Object.fromEntries(fields)) as T;
  }

  /** A map of which the list of keys, and whether it has a key, are inputs. Reads of values are recorded by the caller. */
  map<V>(kind: string, map: ReadonlyMap<string, V>): ReadonlyMap<string, V> {
    const keys = this.declare(`${kind}-keys`, () => [...map.keys()]);
    const has = this.declare(`${kind}-has`, (key) => map.has(key));
    const entries = () => keys().map((key): [string, V] => [key, map.get(key)!]);
    return {
      get size() {
        return keys().length;
      },
      has,
      get: (key) => (has(key) ? map.get(key) : undefined),
      keys: () => keys().values(),
      values: () =>
        entries()
          .map(([, value]) => value)
          .values(),
      entries: () => entries().values(),
      forEach: (visit) => {
        for (const [key, value] of entries()) visit(value, key, map);
      },
      [Symbol.iterator]: () => entries().values(),
    } as ReadonlyMap<string, V>;
  }
}

/** Sets the inputs whose digests `inputDigest` gives. */
export const setInputs = (inputs: Inputs): void => {
  recording.inputs = inputs;
};

/** The present digest of an input; undefined where there is none of that name. */
export const inputDigest = (name: string): string | undefined => recording.inputs?.digest(name);

/**
 * Memoises values by object and records, with each use of a value, the inputs that it was made from. A plain map would record
 * them only for the first page that uses the value.
 */
export class RecordedMemo<K extends object, V> {
  readonly #known = new WeakMap<K, { value: V; reads: ReadonlySet<string> }>();

  getOrMake(key: K, make: () => V): V {
    const known = this.#known.get(key) ?? this.#make(key, make);
    for (const name of known.reads) recordRead(name);
    return known.value;
  }

  #make(key: K, make: () => V) {
    const reads = new Set<string>();
    const made = { value: recording.scope.run(reads, make), reads };
    this.#known.set(key, made);
    return made;
  }
}

const digestOfValue = (value: unknown): string => digest(JSON.stringify(value, withMaps) ?? 'undefined');

/** JSON has no maps and sets. */
const withMaps = (_key: string, value: unknown): unknown =>
  value instanceof Map || value instanceof Set ? [...value] : value;
