import { expect, test } from 'vitest';
import type { Instrument } from '../records/schema/index.ts';
import {
  edgePath,
  edgesToDraw,
  type GraphEdge,
  graphEdges,
  graphLayout,
  neighbourhood,
  NODE,
} from './graph.ts';

const record = (
  id: string,
  date: string | undefined,
  issuer: string,
  relations: Instrument['relations'] = [],
) => ({ id, date, issuer, relations }) as Instrument;
const relation = (kind: Instrument['relations'][number]['kind'], target: string) => ({
  kind,
  target,
  sources: ['S1'],
  confidence: 'high' as const,
});

const link = (anchor: string) => ({ from: 'nq', anchor, label: '', words: '' });

test('a basis outranks a citation, and a record outranks both', () => {
  const edges = graphEdges(
    new Map([
      [
        'luat',
        { record: record('luat', '2015-06-19', 'Quốc hội'), backlinks: [link('muc-i'), link('can-cu-1')] },
      ],
      ['qd', { record: record('qd', '2020-06-12', 'Thủ tướng Chính phủ'), backlinks: [link('muc-i')] }],
      [
        'nq',
        {
          record: record('nq', '2022-04-21', 'Chính phủ', [
            relation('thay-the', 'qd'),
            relation('can-cu', 'unknown'),
          ]),
          backlinks: [],
        },
      ],
    ]),
  );
  expect(edges).toEqual([
    { from: 'nq', to: 'luat', kind: 'can-cu', inference: false, recorded: false },
    { from: 'nq', to: 'qd', kind: 'thay-the', inference: false, recorded: true },
  ]);
});

const edge = (from: string, to: string, recorded: boolean) =>
  ({ from, to, kind: 'dan-chieu', inference: false, recorded }) as const;

test('the map shows what the site is about, not every citation of a library', () => {
  const cited = edge('other', 'core', false);
  const known = edge('known', 'older', true);
  const edges = [cited, known, edge('other', 'another', false), edge('other', 'older', true)];
  expect(edgesToDraw(edges, new Set(['core']), new Set(['other', 'another']))).toEqual([cited, known]);
});

test('years run to the right, issuers down, and no two boxes touch', () => {
  const layout = graphLayout([
    record('b', '2022-05-01', 'Chính phủ'),
    record('a', '2022-04-21', 'Chính phủ'),
    record('c', '2015-06-19', 'Quốc hội'),
    record('d', '2022-10-06', 'Bộ Chính trị'),
    record('e', undefined, 'Chính phủ'),
  ]);
  expect(layout.lanes.map(({ label }) => label)).toEqual(['Đảng', 'Quốc hội', 'Chính phủ']);
  expect(layout.nodes.map(({ id }) => id)).toEqual(['d', 'c', 'a', 'b']);
  for (const one of layout.nodes) {
    for (const other of layout.nodes) {
      if (one === other) continue;
      const apart = Math.abs(one.x - other.x) >= NODE.width || Math.abs(one.y - other.y) >= NODE.height;
      expect(apart).toBe(true);
    }
    expect(one.x).toBeGreaterThanOrEqual(0);
    expect(one.x + NODE.width).toBeLessThanOrEqual(layout.width);
    expect(one.y + NODE.height).toBeLessThanOrEqual(layout.height);
  }
});

test('an edge leaves a side and enters a side', () => {
  expect(edgePath({ id: 'a', x: 0, y: 0 }, { id: 'b', x: 300, y: 100 })).toBe(
    'M124 15C212 15 212 115 300 115',
  );
  expect(edgePath({ id: 'b', x: 300, y: 100 }, { id: 'a', x: 0, y: 0 })).toBe(
    'M300 115C212 115 212 15 124 15',
  );
});

test('an edge goes round a box that stands between, and straight where none does', () => {
  const [left, middle, right] = [0, 200, 400].map((x) => ({ id: String(x), x, y: 100 }));
  const straight = edgePath(left!, right!);
  expect(edgePath(left!, right!, [left!, right!, { id: 'away', x: 200, y: 300 }])).toBe(straight);
  const round = edgePath(left!, right!, [left!, middle!, right!]);
  expect(round).not.toBe(straight);
  expect(round.startsWith('M124 115C')).toBe(true);
  expect(round.endsWith(' 400 115')).toBe(true);
});

const cites = (from: string, to: string): GraphEdge => ({
  from,
  to,
  kind: 'dan-chieu',
  inference: false,
  recorded: false,
});

test('of many instruments a map shows the main one and its neighbours, the best connected first', () => {
  const edges = [cites('a', 'b'), cites('a', 'c'), cites('c', 'd'), cites('c', 'e'), cites('x', 'y')];
  expect(neighbourhood(edges, 'a')).toEqual(['a', 'c', 'b', 'd', 'e']);
  expect(neighbourhood(edges, 'a', 3)).toEqual(['a', 'c', 'b']);
  expect(neighbourhood(edges, undefined, 2)).toEqual(['c', 'a']);
  expect(neighbourhood([], undefined)).toEqual([]);
  expect(neighbourhood([], 'a')).toEqual(['a']);
});
