import { expect, test } from 'vitest';
import { knowledgeOf } from './knowledge.ts';
import { inventedInstrument } from './testing/invented-instrument.ts';
import type { Synonym } from './types.ts';

test('everyday words travel only where a text has the words of law', () => {
  const said: Synonym = { kind: 'everyday', from: 'vé đò', to: 'tiền qua sông' };
  const unsaid: Synonym = { kind: 'everyday', from: 'xe bò', to: 'xe súc vật kéo' };
  const short: Synonym = { kind: 'abbreviation', from: 'XSVK', to: 'xe súc vật kéo' };
  const { synonyms } = knowledgeOf([inventedInstrument(5, ['Tiền qua sông'])], [said, unsaid, short]);
  expect(synonyms).toEqual([said, short]);
});
