import type { Store } from './store.ts';

/**
 * Reads a JSON value from a store; if it is not there, it is made and stored.
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
