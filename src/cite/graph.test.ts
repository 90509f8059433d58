import { expect, test } from 'vitest';
import { createCatalogue } from './catalogue.ts';
import { backlinks, referenceGraph } from './graph.ts';
import { resolveReferences } from './resolve/index.ts';
import { readFixture } from './testing/read-fixture.ts';

const held = (name: string, id: string) => {
  const { tree } = readFixture(name);
  return { id, tree: resolveReferences(tree, createCatalogue([])) };
};

test('edges run from clause to clause, and lead back', () => {
  const { edges } = referenceGraph([held('decision-with-regulation', 'qd-910-2031-ttg')]);
  const back = backlinks(edges, 'qd-910-2031-ttg').get('quy-che-dieu-3-khoan-2-diem-a');
  expect(back?.map(({ from, text }) => [from.anchor, text])).toEqual([
    ['quy-che-dieu-2-khoan-2', 'các điểm a, b khoản 2 Điều 3 Quy chế này'],
    ['quy-che-dieu-3-khoan-2-diem-b', 'điểm a khoản này'],
  ]);
});

test('what is cited and not held, most cited first', () => {
  const { missing } = referenceGraph([
    held('decision-with-regulation', 'qd-910-2031-ttg'),
    held('resolution', 'nq-77-2031-cp'),
    held('ambiguous', 'nq-78-2031-cp'),
  ]);
  expect(missing.slice(0, 2).map(({ instrument, count, citedBy }) => [instrument, count, citedBy])).toEqual([
    ['128/NQ-CP', 2, ['nq-77-2031-cp']],
    ['57-NQ/TW', 2, ['nq-77-2031-cp']],
  ]);
});
