import fc from 'fast-check';
import type { Root, RootContent } from 'mdast';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown } from 'mdast-util-to-markdown';
import { expect, test } from 'vitest';
import { uncounted } from './uncounted.ts';

const text = fc.string({ unit: fc.constantFrom(...'ađ \n.*[-<1'), minLength: 1, maxLength: 12 });
const attributes = fc.constantFrom('dieu-1', 'a\nb').map((value) => ({
  type: 'mdxJsxAttribute' as const,
  name: 'id',
  value,
}));
const { block } = fc.letrec<{ block: RootContent }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small' },
    text.map((value): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
    text.map((value): RootContent => ({ type: 'heading', depth: 2, children: [{ type: 'text', value }] })),
    fc
      .tuple(fc.array(attributes, { maxLength: 1 }), fc.array(tie('block'), { maxLength: 3 }))
      .map(
        ([attributes, children]) =>
          ({ type: 'mdxJsxFlowElement', name: 'Article', attributes, children }) as RootContent,
      ),
  ),
}));

test('the same characters as when lines are counted', () => {
  const options = { extensions: [mdxToMarkdown()] };
  fc.assert(
    fc.property(fc.array(block, { maxLength: 3 }), (children) => {
      const root: Root = { type: 'root', children };
      expect(toMarkdown(root, { ...options, handlers: { root: uncounted } })).toBe(toMarkdown(root, options));
    }),
    { numRuns: 1000 },
  );
});
