import { setImmediate } from 'node:timers/promises';

/**
 * A value that is made when it is asked for, and may be forgotten and made again: trees of ten thousand texts
 * do not fit into memory at once.
 */
export function weaklyCached<T extends object>(make: () => T): () => T {
  let kept: WeakRef<T> | undefined;
  return () => {
    const known = kept?.deref();
    if (known) return known;
    const value = make();
    kept = new WeakRef(value);
    return value;
  };
}

/** The same for a value that takes time to make. */
export function weaklyCachedPromise<T extends object>(make: () => Promise<T>): () => Promise<T> {
  let kept: WeakRef<T> | undefined;
  return async () => {
    const known = kept?.deref();
    if (known) return known;
    const value = await make();
    kept = new WeakRef(value);
    return value;
  };
}

/** A map whose values are made when they are asked for. */
export function mappedOnDemand<K, V, W>(
  map: ReadonlyMap<K, V>,
  make: (value: V) => W,
): Pick<ReadonlyMap<K, W>, 'get'> {
  const made = new Map<K, W>();
  return {
    get(key) {
      const value = map.get(key);
      if (value !== undefined && !made.has(key)) made.set(key, make(value));
      return made.get(key);
    },
  };
}

/**
 * Go through many things, each in a turn of the event loop of its own: before a turn ends, no value of a weak cache that was
 * asked for in it can be forgotten.
 */
export async function* inTurns<T>(values: Iterable<T>): AsyncGenerator<T> {
  for (const value of values) {
    await setImmediate();
    yield value;
  }
}
