import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type CatalogueIndex, matchingPlaces } from './types.ts';

const index: CatalogueIndex = {
  total: 4,
  facets: {
    loai: { values: ['nghi-dinh', 'luat'], of: [0, 1, 0, 0] },
    'chu-de': { values: ['ben', 'song'], of: [[0, 1], -1, 1, 0] },
  },
  cited: [1, 5, 3, 3],
};

test('every value that is asked for must be met; a text may have several of a facet', () => {
  expect(matchingPlaces(index, { order: 'moi', values: {} })).toEqual([0, 1, 2, 3]);
  expect(matchingPlaces(index, { order: 'moi', values: { loai: 'nghi-dinh' } })).toEqual([0, 2, 3]);
  expect(matchingPlaces(index, { order: 'moi', values: { loai: 'nghi-dinh', 'chu-de': 'song' } })).toEqual([
    0, 2,
  ]);
  expect(matchingPlaces(index, { order: 'moi', values: { loai: 'lenh' } })).toEqual([]);
});

test('the order is the list’s own, turned round, or by how often others cite; ties stay as they are', () => {
  expect(matchingPlaces(index, { order: 'cu', values: { loai: 'nghi-dinh' } })).toEqual([3, 2, 0]);
  expect(matchingPlaces(index, { order: 'vien-dan', values: {} })).toEqual([1, 2, 3, 0]);
});

const column = (of: () => number | number[]) => Array.from({ length: 10_000 }, of);

test('what ten thousand texts cost before the first is shown stays light', () => {
  // The shape of real libraries: few kinds, sixty issuers, thirty years; newest first, so years come in runs.
  let seed = 7;
  const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;

  const large: CatalogueIndex = {
    total: 10_000,
    facets: {
      loai: { values: [], of: column(() => Math.min(next(12), next(12))) },
      nam: { values: [], of: Array.from({ length: 10_000 }, (_, place) => Math.floor(place / 333)) },
      'co-quan': { values: [], of: column(() => Math.min(next(60), next(60), next(60))) },
      'hieu-luc': { values: [], of: column(() => Math.min(next(6), next(6))) },
      'nguyen-van': { values: [], of: column(() => next(3)) },
    },
    cited: column(() => Math.min(next(40), next(40), next(40))) as number[],
  };
  expect(gzipSync(JSON.stringify(large)).length).toBeLessThan(60_000);
});
