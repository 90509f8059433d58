import { expect, test } from 'vitest';
import { subdivide, parseShard, shardName, shardOf } from './shard.ts';

test('all files of an instrument are in one part; what is about the whole site is in the first', () => {
  const paths = ['', '/', '/muc-iii/khoan-1/', '/nq-57-2022-cp.docx', '/trich.js'];
  expect(new Set(paths.map((rest) => shardOf(`/van-ban/nq-57-2022-cp${rest}`, 7))).size).toBe(1);
  expect(
    ['/', '/van-ban/', '/van-ban', '/so-do/', 'co-quan/bo-tai-chinh'].map((each) => shardOf(each, 7)),
  ).toEqual([0, 0, 0, 0, 0]);
});

test('the parts are about as large as each other', () => {
  const counts = [0, 0, 0];
  for (let serial = 1; serial <= 3000; serial += 1) counts[shardOf(`van-ban/nd-${serial}-2050-cp/`, 3)]! += 1;
  for (const count of counts) expect(count).toBeGreaterThan(900);
});

test.each([
  ['1/2', { index: 0, count: 2 }],
  ['2/2', { index: 1, count: 2 }],
])('%s', (given, shard) => expect(parseShard(given)).toEqual(shard));

test.each(['0/2', '3/2', '1', 'a/b', '1/0', '1/2/3'])('%s is no part', (given) =>
  expect(() => parseShard(given)).toThrow('is not a shard'),
);

test('a shard that is dealt out once more is the same texts', () => {
  const whole = { index: 1, count: 3 };
  const hands = subdivide(whole, 4);
  expect(hands.map(shardName)).toEqual(['2/12', '5/12', '8/12', '11/12']);
  for (let serial = 1; serial <= 300; serial += 1) {
    const page = `van-ban/nd-${serial}-2050-cp/`;
    const isOfOne = hands.filter(({ index, count }) => shardOf(page, count) === index).length === 1;
    expect(isOfOne).toBe(shardOf(page, whole.count) === whole.index);
  }
  // What is about the whole site is made by the first hand of the first shard.
  expect(subdivide({ index: 0, count: 2 }, 2)[0]).toEqual({ index: 0, count: 4 });
});
