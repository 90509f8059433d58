import type { Store } from './store.ts';

/** Small values that every run asks for, kept in one file: opening ten thousand takes longer than reading them. */
export interface CacheTable<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  /** Keep for the next run what was asked for or set in this one; the rest is forgotten. */
  keep(): void;
}

/**
 * Open a table of a store.
 *
 * @param name of what it holds; where there is no store, nothing is kept
 */
export function openCacheTable<T>(store: Store | undefined, name: string): CacheTable<T> {
  const known = new Map(Object.entries(JSON.parse(store?.get(`table ${name}`) ?? '{}') as Record<string, T>));
  const used = new Map<string, T>();
  let changed = false;
  return {
    get(key) {
      const value = used.get(key) ?? known.get(key);
      if (value !== undefined) used.set(key, value);
      return value;
    },
    set(key, value) {
      used.set(key, value);
      changed = true;
    },
    keep() {
      if (!changed && used.size === known.size) return;
      store?.put(`table ${name}`, JSON.stringify(Object.fromEntries(used)));
    },
  };
}

/** A store whose small values stand in a table as well. */
export interface TableStore extends Store {
  /**
   * Put a value into the table alone, one that can be worked out again from the value that was put: a file for each of
   * thousands takes longer than working them out.
   */
  renew(key: string, value: string): void;
  /** The value that was put by itself, perhaps by another process after the table was read. */
  alone(key: string): string | undefined;
  /** As of a table. */
  keep(): void;
}

/**
 * A store of which every run asks for some values. Each is put by itself, so that several processes may fill it, and those
 * of a whole run are kept together for the next one.
 *
 * @param kinds first words of their keys: small values only, since all of them stay in memory
 */
export function withCacheTable(store: Store, name: string, kinds: readonly string[]): TableStore {
  const table = openCacheTable<string>(store, name);
  const isTabled = (key: string) => kinds.includes(key.slice(0, key.indexOf(' ')));
  return {
    get(key) {
      if (!isTabled(key)) return store.get(key);
      const together = table.get(key);
      if (together !== undefined) return together;
      const value = store.get(key);
      if (value !== undefined) table.set(key, value);
      return value;
    },
    has: (key) => (isTabled(key) && table.get(key) !== undefined) || store.has(key),
    put(key, value) {
      if (isTabled(key)) table.set(key, value);
      return store.put(key, value);
    },
    renew(key, value) {
      if (isTabled(key)) table.set(key, value);
    },
    alone: (key) => store.get(key),
    remove(key) {
      store.remove(key);
      // What is removed was wrong: nothing that was kept with it is taken on trust.
      store.remove(`table ${name}`);
    },
    keep: () => table.keep(),
  };
}
