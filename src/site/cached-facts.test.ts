import { expect, test } from 'vitest';
import type { CompiledInstrument } from '../pipeline/compile.ts';
import type { Link } from '../pipeline/facts/index.ts';
import { memoryStore } from '../reuse/testing/memory-store.ts';
import { cachedFacts } from './cached-facts.ts';

const store = memoryStore();
let read = 0;
const text = (factsDigest: string, to: string): CompiledInstrument => {
  const link: Link = { anchor: 'dieu-1', label: 'Điều 1', words: 'Căn cứ …', to };
  return {
    factsDigest,
    facts: () => {
      read += 1;
      return { links: [link], citations: [], addressees: [] };
    },
  } as unknown as CompiledInstrument;
};
const citedIn = async (factsDigest: string, to: string) => [
  ...(await cachedFacts(new Map([['nq-1-2030-cp', text(factsDigest, to)]]), store)).backlinks.keys(),
];

test('facts are read again only when one changed', async () => {
  expect([await citedIn('a', 'nq-2-2030-cp'), read]).toEqual([['nq-2-2030-cp'], 1]);
  expect([await citedIn('a', 'nq-2-2030-cp'), read]).toEqual([['nq-2-2030-cp'], 1]);
  expect([await citedIn('b', 'nq-3-2030-cp'), read]).toEqual([['nq-3-2030-cp'], 2]);
});
