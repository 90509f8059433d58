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
