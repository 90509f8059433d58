import { expect, test } from 'vitest';
import { instrumentOfContent } from './instrument-of-content.ts';

test('a file of content is about an instrument, or about all', () => {
  expect(
    [
      'sources/nq-57-2022-cp/nq-57.txt',
      'instruments/nq-57-2022-cp.yaml',
      'annotations/nq-57-2022-cp/muc-i.mdx',
      'digests/nq-57-2022-cp.mdx',
    ].map(instrumentOfContent),
  ).toEqual(Array.from({ length: 4 }, () => 'nq-57-2022-cp'));
  expect(['sources.yaml', 'packs/a.yaml', 'permalinks.json'].map(instrumentOfContent)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
