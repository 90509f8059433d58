import type { Store } from './store.ts';

/** Small values that every run asks for, kept in one file: opening ten thousand takes longer than reading them. */
export interface Shelf<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  /** Keep for the next run what was asked for or set in this one; the rest is forgotten. */
  keep(): void;
}

/**
 * Open a shelf of a store.
 *
 * @param name of what stands on it; where there is no store, nothing is kept
 */
export function openShelf<T>(store: Store | undefined, name: string): Shelf<T> {
  const known = new Map(Object.entries(JSON.parse(store?.get(`shelf ${name}`) ?? '{}') as Record<string, T>));
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
      store?.put(`shelf ${name}`, JSON.stringify(Object.fromEntries(used)));
    },
  };
}

/** A store whose small values stand on a shelf as well. */
export interface PackedStore extends Store {
  /** As of a shelf. */
  keep(): void;
}

/**
 * A store of which every run asks for some values. Each is put by itself, so that several processes may fill it, and those
 * of a whole run are kept together for the next one.
 *
 * @param kinds first words of their keys: small values only, since all of them stay in memory
 */
export function packed(store: Store, name: string, kinds: readonly string[]): PackedStore {
  const shelf = openShelf<string>(store, name);
  const isShelved = (key: string) => kinds.includes(key.slice(0, key.indexOf(' ')));
  return {
    get(key) {
      if (!isShelved(key)) return store.get(key);
      const together = shelf.get(key);
      if (together !== undefined) return together;
      const value = store.get(key);
      if (value !== undefined) shelf.set(key, value);
      return value;
    },
    has: (key) => (isShelved(key) && shelf.get(key) !== undefined) || store.has(key),
    put(key, value) {
      if (isShelved(key)) shelf.set(key, value);
      return store.put(key, value);
    },
    remove(key) {
      store.remove(key);
      // What is removed was wrong: nothing that was kept with it is taken on trust.
      store.remove(`shelf ${name}`);
    },
    keep: () => shelf.keep(),
  };
}
