import { expect, test } from 'vitest';
import { WordIndex } from './word-index.ts';

function indexOf(records: readonly string[]): WordIndex {
  const index = new WordIndex();
  for (const words of records) index.add(words.split(' '));
  return index;
}

test('a word has its records as steps from one to the next', () => {
  const index = indexOf(['ben thuyen', 'de song', 'ben song', 'ben']);
  expect(index.count).toBe(4);
  expect([...index.chunks()]).toEqual([
    {
      from: 'ben',
      to: 'thuyen',
      words: [
        [
          'ben',
          [
            [0, [0], []],
            [2, [0], []],
            [1, [0], []],
          ],
          [],
        ],
        ['de', [[1, [0], []]], []],
        [
          'song',
          [
            [1, [0], []],
            [1, [0], []],
          ],
          [],
        ],
        ['thuyen', [[0, [0], []]], []],
      ],
    },
  ]);
});

test('many words stand in several chunks, each word in one, in order', () => {
  const words = Array.from({ length: 2000 }, (_, at) => `tu${at}`);
  const chunks = [...indexOf([words.join(' '), 'ben', 'ben']).chunks()];
  expect(chunks.length).toBeGreaterThan(2);
  expect(chunks.flatMap((chunk) => chunk.words.map(([word]) => word))).toEqual(['ben', ...words.toSorted()]);
  for (const { from, to, words: held } of chunks)
    expect([from, to]).toEqual([held[0]?.[0], held.at(-1)?.[0]]);
});

test('a word that stands nearly everywhere has a chunk of its own', () => {
  const records = Array.from({ length: 9000 }, (_, at) => (at % 100 === 0 ? 'ben de song' : 'de'));
  expect(Array.from(indexOf(records).chunks(), ({ from, to }) => [from, to])).toEqual([
    ['ben', 'ben'],
    ['de', 'de'],
    ['song', 'song'],
  ]);
});

test('an index of nothing has no chunks', () => {
  expect([...new WordIndex().chunks()]).toEqual([]);
});
