import { AsyncLocalStorage } from 'node:async_hooks';
import { digest } from './digest.ts';
import { onceInProcess } from './once-in-process.ts';

/**
 * Records the names of all inputs that are read while something is made, so that the result can be kept as long as these inputs
 * have the same digests ("verifying traces", as in *Build Systems à la Carte*). No list of inputs is written by hand: whatever
 * is read is recorded.
 */
interface Recording {
  scope: AsyncLocalStorage<Set<string>>;
  inputs?: Inputs;
}

const recording = onceInProcess<Recording>('reads', () => ({ scope: new AsyncLocalStorage() }));

/** Records that an input was read. */
const note = (name: string) => recording.scope.getStore()?.add(name);

/** Makes something and records the names of all inputs that are read for it, also after an `await`. */
export async function recordReads<T>(make: () => Promise<T>): Promise<{ made: T; reads: string[] }> {
  const reads = new Set<string>();
  const made = await recording.scope.run(reads, make);
  return { made, reads: [...reads].toSorted() };
}

/**
 * The inputs of pages. Each has a name ("record nd-30-2020-cp"), under which it is recorded when it is read, and a digest.
 */
export class Inputs {
  readonly #digests = new Map<string, (of: string) => string>();
  readonly #known = new Map<string, string>();

  /**
   * Declares a kind of input.
   *
   * @param value gives the input of an id
   * @param digestOf gives its digest; by default that of the value as JSON
   * @returns a function that reads an input and records that
   */
  of<T>(
    kind: string,
    value: (of: string) => T,
    digestOf: (of: string) => string = (of) => digestOfValue(value(of)),
  ): (of?: string) => T {
    this.#digests.set(kind, digestOf);
    return (of = '') => {
      note(`${kind} ${of}`);
      return value(of);
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

  /** An object each of whose fields is an input. */
  fields<T extends object>(kind: string, object: T): T {
    const read = this.of(kind, (key) => Reflect.get(object, key) as unknown);
    const fields = Object.keys(object).map((key): [string, PropertyDescriptor] => [
      key,
      { enumerable: true, get: () => read(key) },
    ]);
    return Object.create(null, Object.fromEntries(fields)) as T;
  }

  /** A map of which the list of keys, and whether there is a certain key, are inputs; values are recorded by the caller. */
  map<V>(kind: string, map: ReadonlyMap<string, V>): ReadonlyMap<string, V> {
    const keys = this.of(`${kind}-keys`, () => [...map.keys()]);
    const has = this.of(`${kind}-has`, (key) => map.has(key));
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
      forEach: (tell) => {
        for (const [key, value] of entries()) tell(value, key, map);
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
 * Values that were worked out for an object before. Whoever takes one has read all that it was made of: kept in a plain map,
 * it would hide that from every page but the first.
 */
export class Remembered<K extends object, V> {
  readonly #known = new WeakMap<K, { value: V; reads: ReadonlySet<string> }>();

  of(key: K, make: () => V): V {
    const known = this.#known.get(key) ?? this.#make(key, make);
    for (const name of known.reads) note(name);
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
