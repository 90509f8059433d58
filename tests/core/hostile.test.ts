import { readFileSync } from 'node:fs';
import path from 'node:path';
import { evaluate } from '@mdx-js/mdx';
import remarkFrontmatter from 'remark-frontmatter';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { formatDocument, readDocument } from '../../src/records/documents/index.ts';
import { fidelity } from '../../src/pipeline/fidelity/index.ts';
import { readText } from '../../src/formats/index.ts';
import { leaves, type Phrasing } from '../../src/lexast/index.ts';
import { parse } from '../../src/parse/index.ts';
import { lineHtml } from '../../src/site/line-html.ts';

// An invented text that holds everything Markdown, MDX and HTML would take for more than characters.
const source = readText(readFileSync(path.join(import.meta.dirname, 'fixtures/hostile/source.txt'), 'utf8'));
const tree = parse(source);
const mdx = formatDocument(
  { id: 'nq-999-2099-cp', type: 'nghi-quyet', number: '999/NQ-CP', completeness: 'full' },
  tree,
);

test('every hostile character is in the tree and in the MDX, in order', () => {
  const read = readDocument(new VFile(mdx));
  const report = fidelity('hostile', source.text, { tree, mdx: read.tree });
  expect(report.stages.map(({ stage, difference, spaces }) => ({ stage, difference, spaces }))).toEqual([
    { stage: 'tree', difference: undefined, spaces: undefined },
    { stage: 'mdx', difference: undefined, spaces: undefined },
  ]);
});

const plain = (html: string) => html.replace(/&#x3C;/g, '<').replace(/&#x26;/g, '&');

test('on the page it stays text', () => {
  for (const leaf of leaves(tree)) {
    const html = lineHtml([leaf as Phrasing], { resolve: () => undefined });
    expect(html).not.toMatch(/<(?!\/?(?:a|span)\b)/);
    expect(plain(html)).toBe(leaf.value.replace(/\s+/gu, ' ').trim());
  }
});

test('even a program that evaluates MDX finds nothing to run', async () => {
  const elements: string[] = [];
  const jsx = (type: unknown, props: Record<string, unknown>): unknown => {
    if (typeof type === 'function') return (type as (given: unknown) => unknown)(props);
    elements.push(String(type));
    return { type, props };
  };
  const { default: Content, ...exported } = await evaluate(mdx, {
    Fragment: Symbol('fragment'),
    jsx: jsx as never,
    jsxs: jsx as never,
    remarkPlugins: [remarkFrontmatter],
  });
  const components = Object.fromEntries([...mdx.matchAll(/<([A-Z]\w*)/g)].map(([, name]) => [name, name]));
  Content({ components: components as never });
  expect(exported).toEqual({});
  expect(globalThis).not.toHaveProperty('hacked');
  expect(elements).toContain('Clause');
  expect(elements.filter((name) => /^(script|img|iframe)$/i.test(name))).toEqual([]);
});
