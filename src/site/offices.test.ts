import { expect, test } from 'vitest';
import { bodiesSchema, placesSchema, type Task } from '../records/schema/index.ts';
import { concerned, offices, shareOf } from './offices.ts';

const known = { sources: ['S1'], confidence: 'high' };
const merged = { since: '2025-03-01', act: 'nq-1-2025-qh15', ...known };
const bodies = bodiesSchema.parse({
  'bo-moi': { name: 'Bộ Mới', kind: 'bo' },
  'bo-cu': { name: 'Bộ Cũ', kind: 'bo', until: '2025-02-28', successors: [{ key: 'bo-moi', ...merged }] },
  'cac-bo-nganh': { name: 'Các bộ, ngành', kind: 'nhom' },
  'ubnd-cap-tinh': { name: 'Ủy ban nhân dân các tỉnh', kind: 'dia-phuong' },
  'thu-tuong': { name: 'Thủ tướng Chính phủ', kind: 'thu-tuong' },
  'vien-xa': { name: 'Hội đồng vùng X', kind: 'hoi-dong-vung' },
});
const places = placesSchema.parse({
  merger: { act: 'nq-2-2025-qh15', since: '2025-06-12', operating: '2025-07-01', ...known },
  places: {
    'bac-x': { name: 'Bắc X', kind: 'thanh-pho' },
    'am-y': { name: 'Âm Y', kind: 'tinh', mergedInto: 'bac-x', sources: ['S1'], confidence: 'high' },
  },
});
const task = (more: Partial<Task>): Task => ({
  who: ['cac-bo-nganh'],
  what: 'Báo cáo',
  reportsTo: [],
  passedTo: [],
  ...more,
});

test('every office stands under the name its people know, the old one with the new', () => {
  expect(offices(bodies, places)).toEqual([
    { label: 'Bộ, cơ quan ngang bộ', offices: [{ value: 'bo-moi', label: 'Bộ Mới' }] },
    { label: 'Bộ đã hợp nhất, tên cũ', offices: [{ value: 'bo-cu', label: 'Bộ Cũ (nay là Bộ Mới)' }] },
    {
      label: 'Tỉnh, thành phố',
      offices: [
        { value: 'ubnd-cap-tinh', label: 'Ủy ban nhân dân các tỉnh' },
        { value: 'ubnd-cap-tinh.bac-x', label: 'Ủy ban nhân dân thành phố Bắc X' },
      ],
    },
    {
      label: 'Tỉnh, thành phố đã hợp nhất, tên cũ',
      offices: [{ value: 'ubnd-cap-tinh.am-y', label: 'Ủy ban nhân dân tỉnh Âm Y (nay là thành phố Bắc X)' }],
    },
    { label: 'Nơi nhận báo cáo', offices: [{ value: 'thu-tuong', label: 'Thủ tướng Chính phủ' }] },
  ]);
});

test('a task for all ministries is one of each, named or not; one for a body that is gone is its successor’s', () => {
  expect(shareOf('bo-moi', task({}), bodies)).toEqual({ named: false, does: true, receives: false });
  expect(shareOf('bo-moi', task({ who: ['bo-cu'] }), bodies)).toMatchObject({ named: true, does: true });
  expect(shareOf('bo-cu', task({ who: ['bo-moi'] }), bodies)).toMatchObject({ named: true });
  expect(shareOf('ubnd-cap-tinh', task({}), bodies).does).toBe(false);
});

test('who receives: by the text, in turn, and whoever took over', () => {
  const report = task({ reportsTo: ['bo-cu'], passedTo: ['thu-tuong'] });
  const now = { who: ['bo-moi'], note: 'Hợp nhất.', inference: true };
  expect(shareOf('bo-cu', report, bodies).receives).toBe(true);
  expect(shareOf('thu-tuong', report, bodies).receives).toBe(true);
  expect(shareOf('bo-moi', report, bodies).receives).toBe(false);
  expect(shareOf('bo-moi', { ...report, reportsToNow: now }, bodies).receives).toBe(true);
  expect(concerned([report], bodies)).toEqual(['bo-moi', 'bo-cu', 'cac-bo-nganh', 'thu-tuong']);
});
