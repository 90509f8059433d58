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

test.each([
  ['10,000 characters', 'a'.repeat(10_000)],
  ['5,000 words', 'bến '.repeat(5000)],
  ['60 words', 'bến '.repeat(60)],
  ['white space', `bến${' '.repeat(10_000)}thuyền`],
  ['signs of patterns', '.*+?^${}()|[]\\/'.repeat(600)],
  ['a lone surrogate', 'bến \ud800'],
  ['marks of direction', '\u202ebến\u202c'],
])('%s, twelve times, in a long text: within 100 ms', (_, run) => {
  const text = `${'Bến thuyền ven hồ, 50% (một nửa) 🚣‍♀️. '.repeat(8000)}${'bến '.repeat(2000)}${'a'.repeat(9999)}`;
  // The best of three: what it costs, not what else the machine was doing.
  const times = Array.from({ length: 3 }, () => {
    const started = performance.now();
    placesOf(
      Array.from({ length: 12 }, () => run),
      text,
    );
    return performance.now() - started;
  });
  expect(Math.min(...times)).toBeLessThan(100);
});
