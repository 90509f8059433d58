import { expect, test } from 'vitest';
import { memoryStore } from './testing/memory-store.ts';
import { cachedJson } from './cached-json.ts';

test('a value is made once and then kept', () => {
  const store = memoryStore();
  let made = 0;
  const make = () => ({ number: (made += 1) });
  expect([1, 2].map(() => cachedJson(store, 'mẫu', make))).toEqual([{ number: 1 }, { number: 1 }]);
  expect(cachedJson(store, 'khác', make)).toEqual({ number: 2 });
});

test('without a store it is made every time', () => {
  let made = 0;
  expect([1, 2].map(() => cachedJson(undefined, 'mẫu', () => (made += 1)))).toEqual([1, 2]);
});
