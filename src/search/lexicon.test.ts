import { expect, test } from 'vitest';
import { lexiconOf } from './lexicon.ts';
import { inventedInstrument } from './testing/invented-instrument.ts';
import type { Synonym } from './types.ts';

test('of other words for words of law such travel as lead to words of a text', () => {
  const said: Synonym = { kind: 'everyday', from: 'vé đò', to: 'tiền qua sông' };
  const unsaid: Synonym = { kind: 'everyday', from: 'xe bò', to: 'xe súc vật kéo' };
  const short: Synonym = { kind: 'abbreviation', from: 'XSVK', to: 'xe súc vật kéo' };
  const written: Synonym = { kind: 'abbreviation', from: 'UBX', to: 'ủy ban xã' };
  const texts = ['Tiền qua sông nộp cho UBX'];
  const { synonyms } = lexiconOf([inventedInstrument(5, texts)], [said, unsaid, short, written]);
  expect(synonyms).toEqual([said, written]);
});
