import type { Store } from './store.ts';

/**
 * A JSON value from the cache; if it is not there, it is made and kept.
 *
 * @param store without one, the value is made every time
 */
export function cachedJson<T>(store: Store | undefined, key: string, make: () => T): T {
  const kept = store?.get(key);
  if (kept !== undefined) return JSON.parse(kept) as T;
  const made = make();
  store?.put(key, JSON.stringify(made));
  return made;
}
