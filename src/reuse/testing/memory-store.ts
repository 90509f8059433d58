import type { Store } from '../store.ts';

/** A store in memory, with its values for tests to look at. */
export function memoryStore(): Store & { values: Map<string, string> } {
  const values = new Map<string, string>();
  return {
    values,
    get: (key) => values.get(key),
    has: (key) => values.has(key),
    put: (key, value) => Boolean(values.set(key, value)),
    remove: (key) => void values.delete(key),
  };
}
