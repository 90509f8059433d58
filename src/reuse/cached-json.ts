import type { Store } from './store.ts';

/**
 * A value that can be written as JSON: as it was kept, or made and kept now.
 *
 * @param store where there is none, it is made every time
 */
export function cachedJson<T>(store: Store | undefined, key: string, make: () => T): T {
  const kept = store?.get(key);
  if (kept !== undefined) return JSON.parse(kept) as T;
  const made = make();
  store?.put(key, JSON.stringify(made));
  return made;
}
