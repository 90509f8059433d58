import fc from 'fast-check';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown } from 'mdast-util-to-markdown';
import { expect, test } from 'vitest';
import { mdxBlocks } from '../testing/mdx-blocks.ts';
import { plainWords } from '../text/quick-text.ts';
import { quickElement, quickParagraph } from './quick-blocks.ts';

const words = (units: string[]) => fc.string({ unit: fc.constantFrom(...units), minLength: 1, maxLength: 6 });
const text = words([...'ađ1 .)*_[<{&\\-–“"', '1. ', '𝒳']).map((value): PhrasingContent => ({
  type: 'text',
  value,
}));
const strong = fc
  .oneof(fc.constantFrom('1.', 'a)', 'Điều 5.', 'III.', '(i)', '-'), words([...'a1 .)(*']))
  .map((value): PhrasingContent => ({ type: 'strong', children: [{ type: 'text', value }] }));
const spaced = text.map(
  (each) => ({ ...each, value: ` ${'value' in each ? each.value : ''}` }) as PhrasingContent,
);
const link = text.map((child): PhrasingContent => ({ type: 'link', url: 'lex:a', children: [child] }));
const paragraph = fc
  .oneof(
    fc.tuple(text),
    fc.tuple(strong, spaced),
    fc.array(fc.oneof(text, strong, link), { minLength: 1, maxLength: 3 }),
  )
  .map((children): RootContent => ({ type: 'paragraph', children }));
const block = mdxBlocks(paragraph, words([...'a"\'&<> đ']));

test('the same characters as the library writes', () => {
  const options = { extensions: [mdxToMarkdown()] };
  const handlers = { mdxJsxFlowElement: quickElement, paragraph: quickParagraph(plainWords()) };
  fc.assert(
    fc.property(fc.array(block, { maxLength: 3 }), (children) => {
      const root: Root = { type: 'root', children };
      expect(toMarkdown(root, { ...options, handlers })).toBe(toMarkdown(root, options));
    }),
    { numRuns: 5000 },
  );
});
