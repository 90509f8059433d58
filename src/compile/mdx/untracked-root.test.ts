import fc from 'fast-check';
import type { Root, RootContent } from 'mdast';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown } from 'mdast-util-to-markdown';
import { expect, test } from 'vitest';
import { mdxBlocks } from '../testing/mdx-blocks.ts';
import { untrackedRoot } from './untracked-root.ts';

const text = fc.string({ unit: fc.constantFrom(...'ađ \n.*[-<1'), minLength: 1, maxLength: 12 });
const leaf = fc.oneof(
  text.map((value): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  text.map((value): RootContent => ({ type: 'heading', depth: 2, children: [{ type: 'text', value }] })),
);
const block = mdxBlocks(leaf, fc.constantFrom('dieu-1', 'a\nb'));

test('the same characters as when lines are counted', () => {
  const options = { extensions: [mdxToMarkdown()] };
  fc.assert(
    fc.property(fc.array(block, { maxLength: 3 }), (children) => {
      const root: Root = { type: 'root', children };
      expect(toMarkdown(root, { ...options, handlers: { root: untrackedRoot } })).toBe(
        toMarkdown(root, options),
      );
    }),
    { numRuns: 1000 },
  );
});
