import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { catalogueOf } from '../../src/pipeline/compile.ts';
import { inspectSource } from '../../src/quality/inspect.ts';
import { loadInstruments } from '../../src/records/load/index.ts';

const path = 'tests/fixtures/content/sources/nq-57-2022-cp/nq-57-2022-cp.txt';
const { instruments } = await loadInstruments('tests/fixtures/content');
const { summary } = await inspectSource(
  new VFile({ path, value: new Uint8Array(readFileSync(path)) }),
  catalogueOf(instruments.values()),
);

test('the resolution says who it is', () => {
  expect(summary.instrument).toMatchObject({
    type: 'nghi-quyet',
    number: '57/NQ-CP',
    issuer: 'Chính phủ',
    date: '2022-04-21',
    effective: '2022-04-21',
    signer: 'Lê Văn Thành',
  });
  expect(summary.completeness).toBe('partial');
});

test('three sections, five and two clauses, six points, and nothing lost', () => {
  expect(summary.counts).toEqual({
    part: 0,
    chapter: 0,
    section: 3,
    subsection: 0,
    article: 0,
    clause: 7,
    point: 6,
  });
  expect(summary.attachments).toEqual([]);
  expect(summary.conservation.equal).toBe(true);
  expect(summary.messages).toEqual([
    {
      rule: 'source-cut',
      line: 80,
      reason: 'The source leaves out text here ("[...]"). Add a full text when one is found',
    },
  ]);
});

test('every citation is found, with what it cites', () => {
  expect(
    summary.references.map(({ text, status, targets }) => [
      text,
      status,
      targets.map((target) => target.id ?? target.date ?? target.instrument).join(' '),
    ]),
  ).toEqual([
    ['Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015', 'resolved', 'luat-76-2015-qh13'],
    [
      'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019',
      'resolved',
      'luat-47-2019-qh14',
    ],
    ['Nghị định số 138/2016/NĐ-CP ngày 01 tháng 10 năm 2016', 'resolved', 'nd-138-2016-cp'],
    ['Tờ trình số 6773/TTr-BKHĐT ngày 06 tháng 10 năm 2021', 'resolved', '2021-10-06'],
    ['Tờ trình số 1563/TTr-BKHĐT ngày 11 tháng 3 năm 2022', 'resolved', '2022-03-11'],
    ['Văn kiện các đại hội VIII, X và XI', 'unresolved', 'Văn kiện các đại hội VIII, X và XI'],
    ['Nghị quyết số 128/NQ-CP ngày 11 tháng 9 năm 2020', 'resolved', 'nq-128-2020-cp'],
    ['Nghị quyết số 99/NQ-CP ngày 24 tháng 6 năm 2020', 'resolved', 'nq-99-2020-cp'],
    ['Quyết định số 825/QĐ-TTg ngày 12 tháng 6 năm 2020', 'resolved', 'qd-825-2020-ttg'],
    ['Chỉ thị số 19/CT-TTg ngày 19 tháng 7 năm 2019', 'resolved', 'ct-19-2019-ttg'],
    ['Chỉ thị số 25/CT-TTg ngày 11 tháng 10 năm 2019', 'resolved', 'ct-25-2019-ttg'],
    ['Chỉ thị số 27/CT-TTg ngày 19 tháng 11 năm 2019', 'resolved', 'ct-27-2019-ttg'],
    ['Luật Quy hoạch 2017', 'resolved', 'luat-21-2017-qh14'],
  ]);
});
