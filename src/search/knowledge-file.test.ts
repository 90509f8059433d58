import { expect, test } from 'vitest';
import { packKnowledge } from './index/pack-knowledge.ts';
import { unpackKnowledge } from './knowledge-file.ts';
import { knowledgeOf } from './knowledge.ts';
import type { Knowledge } from './types.ts';
import { inventedInstrument } from './testing/invented-instrument.ts';

/** What a corpus is spelled like. */
const spellingsOf = ({ syllables }: Knowledge) =>
  Object.entries(syllables)
    .map(([folded, [, spelling]]) => `${folded} ${spelling}`)
    .toSorted();

test('what is packed comes back: spellings as they are, counts nearly', () => {
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
  expect(spellingsOf(back)).toEqual(spellingsOf(knowledge));
  expect(back.syllables).toMatchObject({ ki: [1, 'kỷ'] });
  const [counted = 0] = knowledge.syllables['ben'] ?? [];
  const [near = 0] = back.syllables['ben'] ?? [];
  expect(near / counted).toBeCloseTo(1, 0);
  expect(back.synonyms).toEqual(knowledge.synonyms);
});

test('each small count comes back, and one too large for a sign as the largest', () => {
  const syllables = {
    ba: [1, 'ba'],
    be: [2, 'be'],
    bo: [3, 'bo'],
    bu: [1e9, 'bu'],
  } satisfies Knowledge['syllables'];
  const knowledge = { passages: 9, parts: 1, syllables, synonyms: [], laws: [], openers: [] };
  const back = unpackKnowledge(packKnowledge(knowledge)).syllables;
  expect(back).toMatchObject({ ba: [1, 'ba'], be: [2, 'be'], bo: [3, 'bo'] });
  expect(back['bu']?.[0]).toBeGreaterThan(1e6);
});
