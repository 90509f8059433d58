import type { Store } from './store.ts';

/** Small values that every run asks for, kept in one file: opening ten thousand files takes longer than reading one large one. */
export interface CacheTable<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  /** Keeps for the next run what was asked for or set in this one, and forgets everything else. */
  keep(): void;
}

/**
 * Opens a table of a store.
 *
 * @param store without one, nothing is kept
 * @param name of the table
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

/** A store whose small values are in a table as well. */
export interface TableStore extends Store {
  /**
   * Puts a value into the table alone, where it can be computed again from the value that was put: writing thousands of files
   * takes longer than computing them.
   */
  renew(key: string, value: string): void;
  /** The value in its own file, perhaps put by another process after the table was read. */
  alone(key: string): string | undefined;
  /** As `CacheTable.keep`. */
  keep(): void;
}

/**
 * Adds a table to a store. Each value is put into a file of its own, so that several processes may fill the store, and the values
 * that a run used are kept together for the next one.
 *
 * @param kinds first words of the keys that the table holds: of small values only, since all of them stay in memory
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
      // A value is removed because it was wrong: then the table is not trusted either.
      store.remove(`table ${name}`);
    },
    keep: () => table.keep(),
  };
}
