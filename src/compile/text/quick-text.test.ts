import fc from 'fast-check';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { expect, test } from 'vitest';
import { plainWords, quickText } from './quick-text.ts';

const units = [
  ...'đđđđ \t\r\n.,;:-+*_#>=~`|!?&<[](){}"\'\\/0ađ',
  'import ',
  'export',
  '1. ',
  '&amp;',
  '](',
  '𝒳',
];
const text = fc
  .string({ unit: fc.constantFrom(...units), maxLength: 8 })
  .map((value): PhrasingContent => ({ type: 'text', value }));
const strong = text.map((child): PhrasingContent => ({ type: 'strong', children: [child] }));
const link = fc
  .tuple(text, fc.constantFrom('lex:a#b', 'https://vi-du.example/', 'a b', ''))
  .map(([child, url]): PhrasingContent => ({ type: 'link', url, children: [child] }));
const name = text.map((child) => ({
  type: 'mdxJsxTextElement' as const,
  name: 'Name',
  attributes: [],
  children: [child],
}));

const block = (children: PhrasingContent[]) =>
  fc.constantFrom<RootContent>(
    { type: 'paragraph', children },
    { type: 'heading', depth: 2, children },
    { type: 'table', children: [{ type: 'tableRow', children: [{ type: 'tableCell', children }] }] },
  );
const root = (inline: fc.Arbitrary<PhrasingContent>) =>
  fc
    .array(fc.array(inline, { maxLength: 4 }).chain(block), { maxLength: 3 })
    .map((children): Root => ({ type: 'root', children }));

const esm = { atBreak: true, character: 'i', after: 'mport\\b', inConstruct: 'phrasing' as const };
const afterNode = { beforeNode: ['strong' as const, 'link' as const], character: 'đ' };

test.each<[string, Options, fc.Arbitrary<Root>]>([
  ['Markdown', { extensions: [gfmTableToMarkdown()] }, root(fc.oneof(text, strong, link))],
  [
    'MDX',
    { extensions: [gfmTableToMarkdown(), mdxToMarkdown(), { unsafe: [esm, afterNode] }] },
    root(fc.oneof(text, strong, link, name)),
  ],
])('%s: the same characters as without it', (_, options, tree) => {
  const text = quickText(plainWords());
  fc.assert(
    fc.property(tree, (each) => {
      expect(toMarkdown(each, { ...options, handlers: { text } })).toBe(toMarkdown(each, options));
    }),
    { numRuns: 2000 },
  );
});
