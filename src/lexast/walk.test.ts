import { expect, test } from 'vitest';
import { type Body, division, marker, paragraph, text } from './index.ts';
import { walk } from './walk.ts';

test('nodes come in reading order, with all that is around them', () => {
  const words = paragraph([text('Lời dẫn.')]);
  const tree: Body = {
    type: 'body',
    children: [division('clause', '1', [marker('1. '), words]), { ...words }],
  };
  const met: string[] = [];
  walk(tree, (node, ancestors) => void met.push([...ancestors, node].map(({ type }) => type).join(' > ')));
  expect(met).toEqual([
    'body',
    'body > clause',
    'body > clause > marker',
    'body > clause > paragraph',
    'body > clause > paragraph > text',
    'body > paragraph',
    'body > paragraph > text',
  ]);
});
