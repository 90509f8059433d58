import { expect, test } from 'vitest';
import { packLexicon } from './index/pack-lexicon.ts';
import { unpackLexicon } from './lexicon-file.ts';
import { lexiconOf } from './lexicon.ts';
import type { Lexicon } from './types.ts';
import { inventedInstrument } from './testing/invented-instrument.ts';

/** What a corpus is spelled like. */
const spellingsOf = ({ syllables }: Lexicon) =>
  Object.entries(syllables)
    .map(([folded, [, spelling]]) => `${folded} ${spelling}`)
    .toSorted();

test('what is packed comes back: spellings as they are, counts nearly', () => {
  const lexicon = lexiconOf(
    [
      inventedInstrument(12, [
        'Kỷ luật bến thuyền, 06 tháng',
        ...Array.from({ length: 123 }, () => 'Bến đò'),
      ]),
    ],
    [{ kind: 'abbreviation', from: 'BT', to: 'bến thuyền' }],
  );
  const back = unpackLexicon(packLexicon(lexicon));
  expect(Object.keys(back.syllables).toSorted()).toEqual(Object.keys(lexicon.syllables).toSorted());
  expect(spellingsOf(back)).toEqual(spellingsOf(lexicon));
  expect(back.syllables).toMatchObject({ ki: [1, 'kỷ'] });
  const [counted = 0] = lexicon.syllables['ben'] ?? [];
  const [near = 0] = back.syllables['ben'] ?? [];
  expect(near / counted).toBeCloseTo(1, 0);
  expect(back.synonyms).toEqual(lexicon.synonyms);
});

test('each small count comes back, and one too large for a sign as the largest', () => {
  const syllables = {
    ba: [1, 'ba'],
    be: [2, 'be'],
    bo: [3, 'bo'],
    bu: [1e9, 'bu'],
  } satisfies Lexicon['syllables'];
  const lexicon = { passages: 9, parts: 1, syllables, synonyms: [], laws: [], openers: [] };
  const back = unpackLexicon(packLexicon(lexicon)).syllables;
  expect(back).toMatchObject({ ba: [1, 'ba'], be: [2, 'be'], bo: [3, 'bo'] });
  expect(back['bu']?.[0]).toBeGreaterThan(1e6);
});
