import { expect, test } from 'vitest';
import { loadInstruments } from '../records/load/index.ts';
import { datedName, officialName, shortName, titleOf } from './names.ts';

const { instruments } = await loadInstruments('content');
const record = (id: string) => {
  const found = instruments.get(id);
  if (!found) throw new Error(`no record ${id}`);
  return found;
};

test('a resolution in short and in the official form', () => {
  const resolution = record('nq-57-2022-cp');
  expect(shortName(resolution)).toBe('Nghị quyết 57/NQ-CP');
  expect(datedName(resolution)).toBe('Nghị quyết 57/NQ-CP (21/4/2022)');
  expect(officialName(resolution)).toBe('Nghị quyết số 57/NQ-CP ngày 21 tháng 4 năm 2022 của Chính phủ');
  expect(titleOf(resolution)).toMatch(/^Về các nhiệm vụ/);
});

test('a law is called by its name', () => {
  expect(officialName(record('luat-76-2015-qh13'))).toBe(
    'Luật Tổ chức Chính phủ số 76/2015/QH13 ngày 19 tháng 6 năm 2015 của Quốc hội',
  );
});
