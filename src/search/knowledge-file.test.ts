import { expect, test } from 'vitest';
import { packKnowledge } from './index/pack-knowledge.ts';
import { unpackKnowledge } from './knowledge-file.ts';
import { knowledgeOf } from './knowledge.ts';
import { inventedInstrument } from './testing/invented-instrument.ts';

test('what is packed comes back: spellings as they are, counts to two figures', () => {
  const knowledge = knowledgeOf(
    [
      inventedInstrument(12, [
        'Kỷ luật bến thuyền, 06 tháng',
        ...Array.from({ length: 123 }, () => 'Bến đò'),
      ]),
    ],
    [{ kind: 'abbreviation', from: 'BT', to: 'bến thuyền' }],
  );
  const back = unpackKnowledge(packKnowledge(knowledge));
  expect(Object.keys(back.syllables).toSorted()).toEqual(Object.keys(knowledge.syllables).toSorted());
  expect(back.syllables).toMatchObject({ ki: [1, 'kỷ'], ben: [130, 'bến'] });
  expect(back.synonyms).toEqual(knowledge.synonyms);
});
