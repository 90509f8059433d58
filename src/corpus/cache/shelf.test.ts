import { expect, test } from 'vitest';
import { openShelf, packed } from './shelf.ts';
import type { Store } from './store.ts';

function memory(): Store & { values: Map<string, string> } {
  const values = new Map<string, string>();
  return {
    values,
    get: (key) => values.get(key),
    has: (key) => values.has(key),
    put: (key, value) => Boolean(values.set(key, value)),
    remove: (key) => void values.delete(key),
  };
}

test('what a run asked for or set is there in the next, and the rest is forgotten', () => {
  const store = memory();
  const first = openShelf<number>(store, 'mẫu');
  first.set('a', 1);
  first.set('b', 2);
  first.keep();
  const second = openShelf<number>(store, 'mẫu');
  expect(second.get('a')).toBe(1);
  second.set('c', 3);
  second.keep();
  const third = openShelf<number>(store, 'mẫu');
  expect(['a', 'b', 'c'].map((key) => third.get(key))).toEqual([1, undefined, 3]);
});

test('a packed store reads what another process put by itself, and then keeps it together', () => {
  const store = memory();
  store.put('parsed a', 'một');
  const first = packed(store, 'texts');
  expect(first.get('parsed a')).toBe('một');
  first.keep();
  store.remove('parsed a');
  expect(packed(store, 'texts').get('parsed a')).toBe('một');
});

test('what is removed from a packed store is gone, also for the next one', () => {
  const store = memory();
  const first = packed(store, 'texts');
  first.put('parsed a', 'một');
  first.keep();
  packed(store, 'texts').remove('parsed a');
  expect(packed(store, 'texts').get('parsed a')).toBeUndefined();
});
