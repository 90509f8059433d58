import { describe, expect, test } from 'vitest';
import { placesOf } from './places-of.ts';

const marked = (runs: string[], text: string) =>
  placesOf(runs, text).map(({ from, to }) => text.slice(from, to));

describe('the words to mark', () => {
  test.each([
    [['kinh tế - xã hội'], 'phát triển kinh tế - xã hội của vùng', ['kinh tế - xã hội']],
    [['kỷ luật, kỷ cương'], 'Siết kỷ luật, kỷ cương.', ['kỷ luật, kỷ cương']],
    [['50%', '#1'], 'Mức 50%, mục #1.', ['50%', '#1']],
    [['a.*+?^${}()|[]\\/b'], 'x a.*+?^${}()|[]\\/b y', ['a.*+?^${}()|[]\\/b']],
    [['bến', 'bến thuyền'], 'bến thuyền và bến', ['bến thuyền', 'bến']],
    [['vùng'], 'vùngđồng vùng', ['vùng']],
    [['vùng vùng'], 'vùng\n  vùng', ['vùng\n  vùng']],
    [['vùng'], 'vùng vùng', ['vùng', 'vùng']],
  ])('%j in "%s"', (runs, text, found) => expect(marked(runs, text)).toEqual(found));
});

/** What an address may hold. Without a bound the second takes half a minute in this text. */
test.each([
  ['10,000 characters', 'a'.repeat(10_000), 0],
  ['5,000 words', 'bến '.repeat(5000), 0],
  ['60 words', 'bến '.repeat(60), 33],
  ['white space', `bến${' '.repeat(10_000)}thuyền`, 0],
  ['signs of patterns', '.*+?^${}()|[]\\/'.repeat(600), 0],
  ['a lone surrogate', 'bến \ud800', 0],
  ['marks of direction', '\u202ebến\u202c', 0],
])('%s, twelve times, in a long text', (_, run, places) => {
  const text = `${'Bến thuyền ven hồ, 50% (một nửa) 🚣‍♀️. '.repeat(8000)}${'bến '.repeat(2000)}${'a'.repeat(9999)}`;
  const runs = Array.from({ length: 12 }, () => run);
  expect(placesOf(runs, text)).toHaveLength(places);
});
