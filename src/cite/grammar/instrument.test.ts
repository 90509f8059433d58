import { expect, test } from 'vitest';
import { lawNameIndex } from './find.ts';
import { readInstrument, typeOfNumber } from './instrument.ts';
import { sourceOf } from './testing.ts';

const names = lawNameIndex([]);
const instrumentIn = (text: string) => readInstrument(sourceOf(text), 0, names)?.value;

test.each([
  [
    'Nghị định số 138/2016/NĐ-CP ngày 01 tháng 10 năm 2016 của Chính phủ ban hành',
    { type: 'nghi-dinh', number: '138/2016/NĐ-CP', date: '2016-10-01', issuer: 'Chính phủ' },
  ],
  [
    'Nghị định số 30/2020/NĐ-CP của Chính phủ ngày 05 tháng 3 năm 2020',
    { type: 'nghi-dinh', number: '30/2020/NĐ-CP', date: '2020-03-05', issuer: 'Chính phủ' },
  ],
  ['Kết luận số 182-KL/TW, ngày 29/7/2025', { type: 'ket-luan', number: '182-KL/TW', date: '2025-07-29' }],
  ['Nghị định sô 151/2013/NĐ-CP', { type: 'nghi-dinh', number: '151/2013/NĐ-CP' }],
  ['Nghl định số 151/2013/NĐ-CP', { type: 'nghi-dinh', number: '151/2013/NĐ-CP' }],
  ['Nghi quyet so 57/NQ-CP', { type: 'nghi-quyet', number: '57/NQ-CP' }],
  ['Nghị quyết của Quốc hội số 43/2022/QH15', { type: 'nghi-quyet', number: '43/2022/QH15' }],
  ['Nghị định 30/2020', { type: 'nghi-dinh', number: '30/2020/NĐ-CP' }],
  ['Nghị định số ngày 01 tháng 11 năm 2013', { type: 'nghi-dinh', date: '2013-11-01' }],
  ['Sắc lệnh số 63 ngày 22-11-45 tổ chức', { type: 'sac-lenh', number: '63', date: '1945-11-22' }],
  ['Sắc lệnh số 1-SL ngày 18-12-46', { type: 'sac-lenh', number: '1-SL', date: '1946-12-18' }],
  [
    'nghị định số 20/CP của Hội đồng Chính phủ đã ban hành ngày 29 tháng 6 năm 1960',
    { type: 'nghi-dinh', number: '20/CP', date: '1960-06-29', issuer: 'Hội đồng Chính phủ' },
  ],
  ['Luật số: 61/2020/QH14', { type: 'luat', number: '61/2020/QH14' }],
  ['Luật Quy hoạch 2017', { type: 'luat', name: 'Luật Quy hoạch', year: 2017 }],
  ['Luật Giá số 16/2023/QH15 được', { type: 'luat', name: 'Luật Giá', number: '16/2023/QH15' }],
  ['Luật Giá (số 16/2023/QH15)', { type: 'luat', name: 'Luật Giá', number: '16/2023/QH15' }],
  ['Hiến pháp năm 2013', { type: 'hien-phap', name: 'Hiến pháp', year: 2013 }],
  ['số 30/2020/NĐ-CP', { type: 'nghi-dinh', number: '30/2020/NĐ-CP' }],
  ['Văn bản số 12/BC-BTP', { type: 'bao-cao', number: '12/BC-BTP' }],
])('%s', (text, expected) => {
  expect(instrumentIn(text)).toEqual({ kind: 'instrument', ...expected });
});

test('a bare number of the National Assembly shares the type of the list it stands in', () => {
  const previous = { kind: 'instrument', type: 'luat' } as const;
  expect(readInstrument(sourceOf('số 61/2024/QH15'), 0, names, previous)?.value.type).toBe('luat');
  expect(instrumentIn('số 61/2024/QH15')?.type).toBeUndefined();
});

test('a number like the one before shares its type', () => {
  const previous = { kind: 'instrument', type: 'nghi-dinh', number: '19/CP' } as const;
  expect(readInstrument(sourceOf('số 20/CP'), 0, names, previous)?.value).toMatchObject({
    type: 'nghi-dinh',
    number: '20/CP',
  });
  expect(readInstrument(sourceOf('số 20/TTg'), 0, names, previous)).toBeUndefined();
});

test.each([
  'Sắc lệnh số 63 được',
  'nghị định số 5',
  'Luật sư',
  'Luật gia Việt Nam',
  'Luật định',
  'Hiến pháp và pháp luật',
  'Kết luận số 2',
  'luật chuyên ngành',
])('no instrument: %s', (text) => {
  expect(instrumentIn(text)).toBeUndefined();
});

test('a draft is no law', () => {
  const source = sourceOf('dự thảo Luật Đất đai');
  expect(readInstrument(source, 2, names)).toBeUndefined();
});

test('the type that a number shows', () => {
  expect(typeOfNumber('57/NQ-CP')?.key).toBe('nghi-quyet');
  expect(typeOfNumber('825/QĐ-TTg')?.key).toBe('quyet-dinh');
  expect(typeOfNumber('76/2015/QH13')).toBeUndefined();
});
