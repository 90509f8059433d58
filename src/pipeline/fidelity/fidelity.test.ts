import { expect, test } from 'vitest';
import type { Document } from '../../lexast/index.ts';
import { division, marker, paragraph, text } from '../../lexast/index.ts';
import { fidelity, formatFidelity } from './fidelity.ts';
import { pageLaw } from './page-text.ts';

const source = '1. Thể chế\nliên kết vùng\n';
const tree: Document = {
  type: 'document',
  meta: {},
  completeness: 'full',
  children: [
    {
      type: 'body',
      children: [division('clause', '1', [marker('1. '), paragraph([text('Thể chế\nliên kết vùng\n')])])],
    },
  ],
};
const page = (law: string) => pageLaw(`<main><h1>Trang</h1><div data-law>${law}</div></main>`);

test('a page that holds the whole text is equal', () => {
  const report = fidelity('nq', source, {
    tree,
    mdx: tree,
    page: page(
      '<p data-line><span>1.</span> Thể chế <a>liên kết</a> vùng<button data-editorial>Sao chép</button></p>',
    ),
  });
  expect(formatFidelity(report)).toBe('equal     nq: source 19, tree 19, mdx 19, page 19 characters');
});

test('a lost character is named with its place', () => {
  const report = fidelity('nq', source, {
    tree,
    mdx: tree,
    page: page('<p data-line>1. Thể chế liên kết vng</p>'),
  });
  expect(report.equal).toBe(false);
  expect(formatFidelity(report)).toBe(
    [
      'DIFFERENT nq: source 19, tree 19, mdx 19, page 18 characters',
      '  page: differs at character 16:',
      '    expected …1.Thểchếliênkếtvùng…',
      '    found    …1.Thểchếliênkếtvng…',
      '  page: line 1: expected "1. Thể chế liên kết vùng", found "1. Thể chế liên kết vng"',
    ].join('\n'),
  );
});

test('words run together are a difference, though every character is there', () => {
  const report = fidelity('nq', source, {
    tree,
    mdx: tree,
    page: page('<p data-line>1. Thể chếliên kết vùng</p>'),
  });
  expect(report.stages.map((stage) => stage.equal)).toEqual([true, true, true]);
  expect(report.equal).toBe(false);
});

test('text beside the lines of law is found', () => {
  const report = fidelity('nq', source, {
    tree,
    mdx: tree,
    page: page('<p data-line>1. Thể chế liên kết vùng</p>thêm'),
  });
  expect(report.equal).toBe(false);
});
