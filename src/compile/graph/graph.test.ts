import { expect, test } from 'vitest';
import { decree } from '../testing/fixture.ts';
import { citationRows, citationsCsv, toGraphJson, toGraphMl } from './index.ts';

test('citations with their places', () => {
  expect(citationRows(decree, 'nd-1-2030-cp')).toEqual([
    {
      source: 'nd-1-2030-cp',
      place: 'can-cu-1',
      words: 'khoản 2 Điều 5 Luật Ví dụ số 1/2029/QH16',
      status: 'resolved',
      target: 'luat-1-2029-qh16',
      number: '1/2029/QH16',
      date: '2029-02-03',
      anchor: 'dieu-5-khoan-2',
    },
    {
      source: 'nd-1-2030-cp',
      place: 'de-nghi-1',
      words: 'Tờ trình số 9/TTr-BVD',
      status: 'unresolved',
      number: '9/TTr-BVD',
    },
    {
      source: 'nd-1-2030-cp',
      place: 'dieu-1-khoan-1-diem-a',
      words: 'khoản 1 Điều này',
      status: 'resolved',
      target: 'nd-1-2030-cp',
      anchor: 'dieu-1-khoan-1',
    },
  ]);
});

test('citations as CSV', () => {
  expect(citationsCsv(citationRows(decree, 'nd-1-2030-cp'))).toBe(
    [
      '\uFEFFvan_ban,vi_tri,dan_chieu,trang_thai,van_ban_duoc_dan,so_hieu,ngay,vi_tri_duoc_dan',
      'nd-1-2030-cp,can-cu-1,khoản 2 Điều 5 Luật Ví dụ số 1/2029/QH16,resolved,luat-1-2029-qh16,1/2029/QH16,2029-02-03,dieu-5-khoan-2',
      'nd-1-2030-cp,de-nghi-1,Tờ trình số 9/TTr-BVD,unresolved,,9/TTr-BVD,,',
      'nd-1-2030-cp,dieu-1-khoan-1-diem-a,khoản 1 Điều này,resolved,nd-1-2030-cp,,,dieu-1-khoan-1',
      '',
    ].join('\r\n'),
  );
});

const graph = {
  nodes: [
    { id: 'nd-1-2030-cp', label: 'Nghị định 1/2030/NĐ-CP', date: '2030-01-02' },
    { id: 'luat-1-2029-qh16', label: 'Luật "Ví dụ" & <khác>' },
  ],
  edges: [
    { source: 'nd-1-2030-cp', target: 'luat-1-2029-qh16', kind: 'can-cu', place: 'can-cu-1' },
    { source: 'nd-1-2030-cp', target: 'luat-1-2029-qh16', kind: 'can-cu', place: 'can-cu-1' },
    { source: 'nd-1-2030-cp', target: 'khong-co', kind: 'dan-chieu' },
  ],
};

test('the graph in one order, each edge once, between nodes that are given', () => {
  const shuffled = { nodes: graph.nodes.toReversed(), edges: graph.edges.toReversed() };
  expect(toGraphJson(graph)).toBe(toGraphJson(shuffled));
  expect(JSON.parse(toGraphJson(graph)).edges).toHaveLength(1);
});

test('an instrument that cites two others names them in one order', () => {
  const edges = ['luat-1-2029-qh16', 'hien-phap'].map((target) => ({
    source: 'nd-1-2030-cp',
    target,
    kind: 'can-cu',
  }));
  const nodes = [...graph.nodes, { id: 'hien-phap', label: 'Hiến pháp' }];
  const json = JSON.parse(toGraphJson({ nodes, edges }));
  expect(json.edges.map(({ target }: { target: string }) => target)).toEqual([
    'hien-phap',
    'luat-1-2029-qh16',
  ]);
});

test('GraphML', async () => {
  await expect(toGraphMl(graph)).toMatchFileSnapshot('fixtures/graph.graphml');
});
