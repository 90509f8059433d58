import type { Store } from './store.ts';

/** Small values that every run reads, in one file: opening ten thousand files takes longer than reading a large one. */
export interface CacheTable<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  /** Writes the values that were read or set in this run for the next one, and drops all others. */
  save(): void;
}

/**
 * Opens a table of a store.
 *
 * @param store without a store, nothing is saved
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
    save() {
      if (!changed && used.size === known.size) return;
      store?.put(`table ${name}`, JSON.stringify(Object.fromEntries(used)));
    },
  };
}

/** A store with a table of its small values. */
export interface TableStore extends Store {
  /**
   * Sets a value in the table only, for a value that can be computed again from the one in the file: writing thousands of files
   * would take longer than that.
   */
  setInTable(key: string, value: string): void;
  /** The value in its own file, which another process may have put there after the table was read. */
  getFromFile(key: string): string | undefined;
  /** As `CacheTable.save`. */
  keep(): void;
}

/**
 * Adds a table to a store. Each value is put into a file of its own too, so that several processes can fill the store.
 *
 * @param kinds first words of the keys whose values the table holds; small values only, since all of them stay in memory
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
    setInTable(key, value) {
      if (isTabled(key)) table.set(key, value);
    },
    getFromFile: (key) => store.get(key),
    remove(key) {
      store.remove(key);
      // A value is removed because it was damaged: then the table is not trusted either.
      store.remove(`table ${name}`);
    },
    keep: () => table.save(),
  };
}
