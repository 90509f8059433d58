import { expect, test } from 'vitest';
import { citedSources } from './cited-sources.ts';

test('each source once, by its number; what has none adds nothing', () => {
  expect(citedSources([{ sources: ['S10', 'S9'] }, {}, { sources: ['S9', 'S0'] }])).toEqual([
    'S0',
    'S9',
    'S10',
  ]);
});
