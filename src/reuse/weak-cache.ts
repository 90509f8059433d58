import { setImmediate } from 'node:timers/promises';

/**
 * A value that is made on demand and that the garbage collector may drop, so that it is made again: the trees of ten thousand
 * texts do not fit into memory at once.
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

/** As `weaklyCached`, for a value that is made asynchronously. */
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

/** A map with values that are computed on demand from those of another map. */
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
 * Iterates over values, each in its own turn of the event loop. A value of a weak cache cannot be dropped before the turn ends in
 * which it was used, so a loop within one turn would fill the memory.
 */
export async function* eachInOwnTurn<T>(values: Iterable<T>): AsyncGenerator<T> {
  for (const value of values) {
    await setImmediate();
    yield value;
  }
}
