import { removePosition } from 'unist-util-remove-position';
import { expect, test } from 'vitest';
import { definedTerms, definitions } from './definitions.ts';
import { readFixture } from './testing/read-fixture.ts';

test('terms of a definition article, of "sau đây gọi là" and their later uses', () => {
  const { text, tree } = readFixture('law-with-terms');
  const found = definitions(tree).map(({ kind, term, uses, start, end }) => {
    expect(text.slice(start, end)).toBe(term);
    return [kind, term, uses.map((use) => text.slice(use.start, use.end))];
  });
  expect(found).toEqual([
    ['called', 'cơ quan thử nghiệm', ['cơ quan thử nghiệm', 'Cơ quan thử nghiệm']],
    ['listed', 'Văn bản thử', ['văn bản thử', 'văn bản thử', 'Văn bản thử', 'văn bản thử']],
    ['listed', 'Người thử', ['người thử', 'Người thử']],
    ['called', 'cơ sở', []],
    ['listed', 'Cơ sở thử', ['cơ sở thử']],
  ]);
});

test('terms without their uses, where the tree has no positions', () => {
  const { tree } = readFixture('law-with-terms');
  const bare = structuredClone(tree);
  removePosition(bare);
  expect(definedTerms(bare).map(({ kind, term }) => [kind, term])).toEqual(
    definitions(tree).map(({ kind, term }) => [kind, term]),
  );
});
