import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readText } from '../../formats/index.ts';
import { type LexNode, type Table, type TableRow, treeText } from '../../lexast/index.ts';
import { walk } from '../../lexast/walk.ts';
import { parse } from '../../parse/index.ts';
import { mapOf, partAt, splitText } from './index.ts';
import { partMap } from './part-map.ts';
import { longDecree } from '../testing/long-decree.ts';

const anchorsOf = (nodes: readonly LexNode[]) => {
  const anchors: string[] = [];
  for (const node of nodes)
    walk(node, (each) => {
      if ('id' in each && each.id) anchors.push(each.id);
    });
  return anchors;
};
const textOf = (nodes: readonly LexNode[]) =>
  nodes.map((node) => treeText({ type: 'body', children: [node] } as LexNode)).join('');

test('a text that fits on a page is one part, as it is', () => {
  const tree = parse(readText('Điều 1. Phạm vi\n1. Câu thứ nhất.\n2. Câu thứ hai.\n'));
  const parts = splitText(tree);
  expect(parts.map(({ key, nodes }) => [key, nodes])).toEqual([['', tree.children]]);
  expect(mapOf(parts)).toBeUndefined();
});

test('a long decree: chapters, annexes by themselves, every character and every anchor once and in order', () => {
  const tree = parse(readText(longDecree({ chapters: 12, articles: 15, clauses: 8, annexes: 3 })));
  const parts = splitText(tree);
  expect(parts.length).toBeGreaterThan(8);
  expect(parts.map(({ nodes }) => textOf(nodes)).join('')).toBe(treeText(tree));
  expect(parts.flatMap(({ nodes }) => anchorsOf(nodes))).toEqual(anchorsOf([tree]));
  const keys = parts.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toEqual(expect.arrayContaining(['phu-luc-i', 'phu-luc-ii', 'phu-luc-iii']));
  const map = mapOf(parts);
  for (const [part, { nodes }] of parts.entries())
    for (const anchor of anchorsOf(nodes)) expect(map && partAt(map, anchor), anchor).toBe(part);
  // What a reader's browser is given stays small.
  expect(JSON.stringify(map).length).toBeLessThan(2000);
});

test('a chapter that is cut has its number and anchor once, where it begins', () => {
  const tree = parse(readText(longDecree({ chapters: 1, articles: 60, clauses: 12, annexes: 0 })));
  const parts = splitText(tree);
  expect(parts.length).toBeGreaterThan(2);
  const chapters = parts.map(({ nodes }) => {
    const found: LexNode[] = [];
    for (const node of nodes) walk(node, (each) => each.type === 'chapter' && found.push(each));
    return found;
  });
  expect(chapters.map((found) => found.map((each) => ('id' in each ? each.id : undefined)))).toEqual(
    parts.map((_, index) => [index === 0 ? 'chuong-i' : undefined]),
  );
  const [first] = chapters[0] ?? [];
  expect(first && parts[0]?.originals.get(first)).toMatchObject({ type: 'chapter', id: 'chuong-i' });
});

const cell = (text: string, rest = {}) => ({
  type: 'tableCell' as const,
  ...rest,
  children: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: text }] }],
});

test('a table goes on with its head named, and rows that share a cell stay together', () => {
  const head: TableRow = {
    type: 'tableRow',
    children: [cell('STT', { header: true }), cell('Tên', { header: true })],
  };
  const rows = Array.from({ length: 900 }, (_, index): TableRow => ({
    type: 'tableRow',
    children:
      index % 3 === 0
        ? [cell(`Nhóm ${index}`, { rowSpan: 3 }), cell('x'.repeat(40))]
        : [cell('y'.repeat(40))],
  }));
  const table: Table = { type: 'table', children: [head, ...rows] };
  const tree = {
    type: 'document',
    meta: {},
    completeness: 'full',
    children: [{ type: 'appendix', id: 'phu-luc', title: 'Phụ lục', children: [table] }],
  };
  const parts = splitText(tree as unknown as LexNode);
  expect(parts.length).toBeGreaterThan(1);
  const tables = parts.map(({ nodes }) => {
    let found: Table | undefined;
    for (const node of nodes) walk(node, (each) => each.type === 'table' && (found = each));
    return found as Table;
  });
  expect(tables.flatMap(({ children }) => children)).toEqual([head, ...rows]);
  for (const [index, each] of tables.entries()) {
    if (index === 0) continue;
    expect(each.children[0]?.children).toHaveLength(2);
    expect(parts[index]?.headRowsOf.get(each)).toEqual([head]);
  }
});

test('a map leads every place to its part, whatever the places', () => {
  const step = fc.constantFrom(
    'dieu-1',
    'dieu-2',
    'dieu-12',
    'dieu-54a',
    'khoan-1',
    'khoan-20',
    'diem-dd',
    'phu-luc',
    'doan-3',
    'lan-2',
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => steps.join('-'))),
      fc.array(fc.nat(4), { minLength: 1 }),
      (anchors, jumps) => {
        const places = anchors.map((anchor, index): [string, number] => [
          anchor,
          jumps[index % jumps.length] ?? 0,
        ]);
        const map = partMap(['', 'a', 'b', 'c', 'd'], places);
        for (const [anchor, part] of places) expect(partAt(map, anchor)).toBe(part);
      },
    ),
  );
});
