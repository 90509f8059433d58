import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { type Block, type Document, lawText, paragraph, text } from '../../lexast/index.ts';
import { decree } from '../testing/fixture.ts';
import { anyDocument } from '../testing/trees.ts';
import { toMarkdown, toText } from './index.ts';

const bare = (text: string) => text.replace(/\s+/gu, '');

const href = (target: { id?: string; anchor?: string }) =>
  `https://vi-du.example/${target.id ?? ''}#${target.anchor ?? ''}`;

test('a decree', async () => {
  await expect(toText(decree)).toMatchFileSnapshot('fixtures/decree.txt');
  await expect(toMarkdown(decree, { href })).toMatchFileSnapshot('fixtures/decree.md');
});

test('plain text holds the law, all of it, in order', () => {
  fc.assert(
    fc.property(anyDocument, (doc) => {
      expect(bare(toText(doc))).toBe(bare(lawText(doc)));
    }),
  );
});

test('Markdown holds the law, whatever signs are in it', () => {
  const read = toString(fromMarkdown(toMarkdown({ ...decree, children: decree.children.slice(0, 4) })));
  expect(bare(read)).toBe(bare(lawText({ ...decree, children: decree.children.slice(0, 4) })));
  const signs = '* _x_ # <b> [a](b) 1. - + `c` \\ | ~ & {x}';
  const doc = structuredClone(decree);
  doc.children = [
    { type: 'body', children: [{ type: 'paragraph', children: [{ type: 'text', value: signs }] }] },
  ];
  expect(toString(fromMarkdown(toMarkdown(doc)))).toBe(signs);
});

const cell = (...children: Block[]) => ({ type: 'tableCell' as const, children });
const words = (value: string) => paragraph([text(value)]);

test('a table in a cell of a Markdown table is words of one line, which do not run together', () => {
  const inner: Block = {
    type: 'table',
    children: [{ type: 'tableRow', children: [cell(words('tấn')), cell(words('mét khối'))] }],
  };
  const outer: Block = {
    type: 'table',
    children: [
      { type: 'tableRow', children: [cell(words('TT')), cell(words('Đơn vị'))] },
      { type: 'tableRow', children: [cell(words('1')), cell(words('Tính bằng:'), inner)] },
    ],
  };
  const doc: Document = { ...decree, children: [{ type: 'body', children: [outer] }] };
  expect(toMarkdown(doc).trimEnd().split(/\n/u).at(-1)).toMatch(/^\| 1 +\| Tính bằng: tấn mét khối \|$/u);
});
