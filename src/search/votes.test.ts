import { expect, test } from 'vitest';
import { type Index, Records } from './records.ts';
import type { Lexicon } from './types.ts';
import { readingOf } from './understand.ts';
import { likeliest, votesFor } from './votes.ts';

/** An invented index: words with the records that have them; a word without quotation marks begins others. */
function indexOf(words: Record<string, string[]>): { index: Index; asked: string[] } {
  const asked: string[] = [];
  const index: Index = {
    search: async (term) => {
      asked.push(term ?? '');
      const exact = /^"(.*)"$/.exec(term ?? '')?.[1];
      const ids = Object.entries(words).flatMap(([word, records]) =>
        exact === word || (exact === undefined && word.startsWith(term ?? '')) ? records : [],
      );
      return {
        results: [...new Set(ids)].map((id) => ({ id, score: 1, data: () => Promise.reject(new Error(id)) })),
      };
    },
  };
  return { index, asked };
}
const lexicon: Lexicon = {
  passages: 900,
  parts: 100,
  openers: [''],
  synonyms: [],
  laws: [],
  syllables: Object.fromEntries(
    'bến thuyền đón khách qua sông lớn về đêm'
      .split(' ')
      .map((word) => [readingOf(word).words[0]?.folded ?? '', [20, word]]),
  ),
};

test('a record that keeps the words beside each other has more votes than one that has them apart', async () => {
  const { index } = indexOf({
    ben: ['apart', 'beside'],
    thuyen: ['apart', 'beside'],
    zbenthuyen: ['beside'],
  });
  const votes = await votesFor(readingOf('bến thuyền'), { records: new Records(index), lexicon }, {});
  expect(likeliest([{ votes, weight: 1 }], 5).first).toEqual(['beside', 'apart']);
});

const cast = (share: number, beside = 0) => ({ share, beside });

test('a reading whose words stand nowhere costs the others no record', () => {
  const typed = {
    votes: new Map([
      ['a', cast(0.2)],
      ['b', cast(0.1)],
    ]),
    weight: 1,
  };
  const law = {
    votes: new Map([
      ['c', cast(0.9)],
      ['d', cast(0.8)],
      ['a', cast(0.1)],
    ]),
    weight: 0.97,
  };
  expect(likeliest([typed, law], 3).first).toEqual(['c', 'd', 'a']);
});

test('a record with few votes is left out, unless it keeps the words together', () => {
  const votes = new Map([
    ['heading', cast(0.9, 0.7)],
    ['clause', cast(0.3, 0.7)],
    ['scattered', cast(0.3)],
  ]);
  const readings = [{ votes, weight: 1 }];
  expect(likeliest(readings, 3, 0.5)).toEqual({ first: ['heading', 'clause'], further: [] });
  expect(likeliest(readings, 3).first).toHaveLength(3);
});

test('half of the records may be such as keep the words together, however many have more votes', () => {
  const votes = new Map([
    ...Array.from({ length: 9 }, (_, at) => [`heading ${at}`, cast(0.9, 0.5)] as const),
    ...Array.from({ length: 9 }, (_, at) => [`clause ${at}`, cast(0.2, 1)] as const),
  ]);
  const { first, further } = likeliest([{ votes, weight: 1 }], 4);
  expect(first.toSorted()).toEqual(['clause 0', 'clause 1', 'heading 0', 'heading 1']);
  // Where the query stands in none of these, it may stand in others that have all its pairs: not in headings that have half.
  expect(further).toEqual(Array.from({ length: 7 }, (_, at) => `clause ${at + 2}`));
});

test('of a long query five pairs are asked for, and three words', async () => {
  const { index, asked } = indexOf({});
  const reading = readingOf('bến thuyền đón khách qua sông lớn về đêm');
  await votesFor(reading, { records: new Records(index), lexicon }, {});
  const words = asked.map((term) => term.replaceAll('"', '')).filter((term) => !term.endsWith('z'));
  expect(words.filter((term) => term.startsWith('z'))).toHaveLength(5);
  expect(words.filter((term) => !term.startsWith('z'))).toHaveLength(3);
});

test('what was asked once is not asked again, and all of several terms are held by few', async () => {
  const { index, asked } = indexOf({ zzdieu5: ['a', 'b'], zzdieu51: ['c'], zzso39: ['b', 'c'] });
  const records = new Records(index);
  expect(await records.holdingAll(['"zzso39"', '"zzdieu5"'], {})).toEqual(['b']);
  expect(await records.holdingAll(['"zzso39"', '"zzdieu6"'], {})).toEqual([]);
  expect(asked).toEqual(['"zzso39"', '"zzdieu5"', '"zzdieu6"']);
});
