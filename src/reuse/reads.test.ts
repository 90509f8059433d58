import { expect, test } from 'vitest';
import { Inputs, recordReads, RecordedMemo } from './reads.ts';

const titles = new Map([
  ['nd-1-2050-cp', 'Bến thuyền'],
  ['nd-2-2050-cp', 'Bến cá'],
]);

const digestsOf = (value: unknown) => {
  const inputs = new Inputs();
  inputs.declare('x', () => value);
  return inputs.digest('x y');
};
const readsOf = async (read: () => unknown) => (await recordReads(async () => read())).reads;

test('what is read is recorded, also after a wait, and nothing else', async () => {
  const inputs = new Inputs();
  const title = inputs.declare('title', (id) => titles.get(id));
  title('nd-2-2050-cp');
  const { result: made, reads } = await recordReads(async () => {
    await Promise.resolve();
    return title('nd-1-2050-cp');
  });
  expect(made).toBe('Bến thuyền');
  expect(reads).toEqual(['title nd-1-2050-cp']);
});

test('two that are made at once do not mix', async () => {
  const title = new Inputs().declare('title', (id) => titles.get(id));
  const one = async (id: string) => {
    await Promise.resolve();
    title(id);
  };
  const both = await Promise.all([recordReads(() => one('a')), recordReads(() => one('b'))]);
  expect(both.map(({ reads }) => reads)).toEqual([['title a'], ['title b']]);
});

test('whoever takes what was worked out before has read all it was made of', async () => {
  const title = new Inputs().declare('title', (id) => titles.get(id));
  const known = new RecordedMemo<object, string>();
  const key = {};
  const take = async () => known.getOrMake(key, () => `${title('a')}`);
  const [first, second] = [await recordReads(take), await recordReads(take)];
  expect(second.reads).toEqual(['title a']);
  expect(first.reads).toEqual(second.reads);
});

test('what was worked out within what was worked out counts as well', async () => {
  const title = new Inputs().declare('title', (id) => titles.get(id));
  const [inner, outer] = [new RecordedMemo<object, string>(), new RecordedMemo<object, string>()];
  const key = {};
  const take = async () => outer.getOrMake(key, () => inner.getOrMake(key, () => `${title('a')}`));
  await recordReads(async () => inner.getOrMake(key, () => `${title('a')}`));
  await recordReads(take);
  expect((await recordReads(take)).reads).toEqual(['title a']);
});

test('digests are those of the values, maps included; an unknown kind has none', () => {
  expect(digestsOf(new Map([['a', 1]]))).not.toBe(digestsOf(new Map([['a', 2]])));
  expect(digestsOf({ a: [1] })).toBe(digestsOf({ a: [1] }));
  expect(digestsOf(undefined)).toBeDefined();
  expect(new Inputs().digest('x y')).toBeUndefined();
});

test('fields and maps are recorded by what is asked of them', async () => {
  const inputs = new Inputs();
  const tables = inputs.fields('tables', { bodies: ['a'], places: ['b'] });
  const map = inputs.map('text', titles);
  expect(await readsOf(() => tables.bodies)).toEqual(['tables bodies']);
  expect(await readsOf(() => ({ ...tables }))).toEqual(['tables bodies', 'tables places']);
  expect(await readsOf(() => map.get('nd-1-2050-cp'))).toEqual(['text-has nd-1-2050-cp']);
  expect(await readsOf(() => [...map].length)).toEqual(['text-keys ']);
  expect([...map.values()]).toEqual([...titles.values()]);
});
