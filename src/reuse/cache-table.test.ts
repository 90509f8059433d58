import { expect, test } from 'vitest';
import { memoryStore } from './testing/memory-store.ts';
import { openCacheTable, withCacheTable } from './cache-table.ts';

test('what a run asked for or set is there in the next, and the rest is forgotten', () => {
  const store = memoryStore();
  const first = openCacheTable<number>(store, 'mẫu');
  first.set('a', 1);
  first.set('b', 2);
  first.save();
  const second = openCacheTable<number>(store, 'mẫu');
  expect(second.get('a')).toBe(1);
  second.set('c', 3);
  second.save();
  const third = openCacheTable<number>(store, 'mẫu');
  expect(['a', 'b', 'c'].map((key) => third.get(key))).toEqual([1, undefined, 3]);
});

test('a withCacheTable store reads what another process put by itself, and then keeps it together', () => {
  const store = memoryStore();
  store.put('parsed a', 'một');
  const first = withCacheTable(store, 'texts', ['parsed']);
  expect(first.get('parsed a')).toBe('một');
  first.keep();
  store.remove('parsed a');
  expect(withCacheTable(store, 'texts', ['parsed']).get('parsed a')).toBe('một');
});

test('what is removed from a withCacheTable store is gone, also for the next one', () => {
  const store = memoryStore();
  const first = withCacheTable(store, 'texts', ['parsed']);
  first.put('parsed a', 'một');
  first.keep();
  withCacheTable(store, 'texts', ['parsed']).remove('parsed a');
  expect(withCacheTable(store, 'texts', ['parsed']).get('parsed a')).toBeUndefined();
});

test('of other values nothing stays in memory or in the table, and they are kept all the same', () => {
  const store = memoryStore();
  const first = withCacheTable(store, 'texts', ['parsed']);
  first.put('parsed a', 'một');
  first.put('body a', 'cả cây');
  store.put('body b', 'cây khác');
  expect(['body a', 'body b'].map((key) => first.get(key))).toEqual(['cả cây', 'cây khác']);
  first.keep();
  expect(store.get('table texts')).toBe('{"parsed a":"một"}');
  expect([first.has('body a'), store.get('body a')]).toEqual([true, 'cả cây']);
  first.remove('body a');
  expect([first.has('body a'), first.get('body a')]).toEqual([false, undefined]);
});
