import { expect, test } from 'vitest';
import { loadInstruments } from '../records/load/index.ts';
import type { Instrument } from '../records/schema/index.ts';
import { abbreviatedName, datedName, officialName, shortName, titleOf } from './names.ts';

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

test.each([
  ['nghi-dinh', '30/2020/NĐ-CP', 'NĐ 30/2020/NĐ-CP'],
  ['quyet-dinh', '12/2023/QĐ-UBND', 'QĐ 12/2023/QĐ-UBND'],
  ['van-ban-hop-nhat', '156/VBHN-BNV', 'VBHN 156/VBHN-BNV'],
  ['nghi-quyet', '190/2025/QH15', 'NQ 190/2025/QH15'],
  ['sac-lenh', '102-SL/L-004', 'SL 102-SL/L-004'],
])('%s %s is "%s" where room is short', (type, number, short) =>
  expect(abbreviatedName({ type, number } as Instrument)).toBe(short),
);
