import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { readText } from '../../formats/index.ts';
import { parse } from '../../parse/index.ts';
import { compiledInstrument } from '../../pipeline/compile.ts';
import { formatDocument, readDocument } from '../../records/documents/index.ts';
import { corpusReport, reportPage, reportSummary } from './index.ts';

const source = readText(
  'Điều 1. Phạm vi\n1. Văn bản mẫu.\n2. Áp dụng cho mẫu.\nĐiều 2. Thi hành\nLàm theo Điều này.\n',
);
const tree = parse(source);
const mdx = formatDocument(
  { id: 'nq-9-2050-cp', type: 'nghi-quyet', number: '9/NQ-CP', completeness: tree.completeness },
  tree,
);
const report = await corpusReport(
  5,
  new Map([['nq-9-2050-cp', compiledInstrument({ tree, text: source.text, mdx })]]),
  new Map([['nq-9-2050-cp', readDocument(new VFile(mdx))]]),
  [{ where: 'instruments/nq-9-2050-cp.yaml: status', what: 'hiệu lực của 9/NQ-CP', evidence: '2048-11' }],
  ['nq-8-2050-cp'],
);

test('divisions are counted, and every character is held against the MDX', () => {
  expect(report.records).toBe(5);
  expect(report.total).toMatchObject({ divisions: 4, equal: true, coverage: 1 });
  expect(report.instruments).toHaveLength(1);
});

test('the summary says which texts of the site are missing, and what looks for them', () => {
  expect(reportSummary(report)).toContain('nq-8-2050-cp. Tìm: npm run fetch-sources');
});

test('the page says it in Vietnamese', () => {
  const page = reportPage(report);
  expect(page).toContain('5 văn bản có hồ sơ, 1 văn bản có nguyên văn.');
  expect(page).toContain('đúng từng chữ');
  expect(page).toContain('hiệu lực của 9/NQ-CP dựa trên nguồn cũ (2048-11)');
});
