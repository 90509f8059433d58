import { expect, test } from 'vitest';
import { type Body, division, locate, marker, paragraph, text } from './index.ts';

const source = 'Điều 1. Phạm vi\n1. Câu một.\n';
const tree = (last: string): Body => ({
  type: 'body',
  children: [
    division('article', '1', [
      marker('Điều 1. '),
      { type: 'heading', children: [text('Phạm vi\n')] },
      division('clause', '1', [marker('1. '), paragraph([text(last)])]),
    ]),
  ],
});

test('a unit stands where its words stand, without the white space after it', () => {
  const article = locate(tree('Câu một.\n'), source).children[0];
  expect(article?.position).toEqual({
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 2, column: 12, offset: 27 },
  });
});

test('a tree with other words than the source is refused, with the place', () => {
  expect(() => locate(tree('Câu hai.\n'), source)).toThrow(
    'lexast: at offset 19 the tree says "Câu hai.\\n", the source "Câu một.\\n"',
  );
});

test('a tree that leaves words of the source out is refused', () => {
  expect(() => locate(tree('Câu một.'), source)).toThrow(
    'lexast: the tree ends at offset 27, the source at 28',
  );
});
