import { expect, test } from 'vitest';
import { headingMatch } from './heading-match.ts';
import { lexiconOf } from './lexicon.ts';
import { prepare } from './prepared.ts';
import { inventedInstrument } from './testing/invented-instrument.ts';
import { readingOf } from './understand.ts';

test('words that the name of the instrument has need not stand in the heading', () => {
  const document = inventedInstrument(5, ['Quyền của người lái đò']);
  const [passage] = prepare(document);
  if (!passage) throw new Error('No passage was read.');
  const { words, weights } = readingOf('quyền của người lái đò bến thuyền');
  const match = (name?: ReadonlySet<string>) =>
    headingMatch(words, weights, passage, lexiconOf([document], []), name);
  expect(match(passage.context).asked).toBe(1);
  expect(match().asked).toBeLessThan(0.8);
});
