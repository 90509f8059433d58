import { expect, test } from 'vitest';
import { numberParts, officialNumber, readNumber } from './number.ts';
import { sourceOf } from './testing.ts';

test.each([
  ['57/NQ-CP', '57/NQ-CP'],
  ['39/2022/NĐ-CP', '39/2022/NĐ-CP'],
  ['66.2/2025/NQ-CP', '66.2/2025/NQ-CP'],
  ['351/2017/UBTVQH14', '351/2017/UBTVQH14'],
  ['01/2026/TTLT-VKSNDTC-BCA-BQP', '01/2026/TTLT-VKSNDTC-BCA-BQP'],
  ['103/VBHN-VPQH', '103/VBHN-VPQH'],
  ['30-NQ/TW', '30-NQ/TW'],
  ['6773/TTr-BKHĐT', '6773/TTr-BKHĐT'],
  ['12-CTr/BCĐ', '12-CTr/BCĐ'],
  ['102-SL/L-004', '102-SL/L-004'],
  ['128/\nNQ-\nCP', '128/NQ-CP'],
  ['825 / QD-TTg', '825/QĐ-TTg'],
  ['30/2020/ND–CP', '30/2020/NĐ-CP'],
  ['825/QĐ-TTG', '825/QĐ-TTg'],
  ['140/NQ-CP2', '140/NQ-CP'],
  ['12/2030/TT-BGTVT15', '12/2030/TT-BGTVT'],
  ['685/BC-UBVHXH18', '685/BC-UBVHXH18'],
  ['98/203 7/NĐ-CP', '98/2037/NĐ-CP'],
  ['24/7', undefined],
  ['30/4/2025', undefined],
  ['2/3 số', undefined],
  ['23/NQ-', undefined],
])('%s', (text, number) => {
  expect(readNumber(sourceOf(text), 0)?.value).toBe(number);
});

test('digits that the text has as a footnote mark are one', () => {
  const source = { ...sourceOf('685/BC-UBVHXH18'), notes: new Set(['18']) };
  expect(readNumber(source, 0)?.value).toBe('685/BC-UBVHXH');
});

test('a number that scanning cut in two, after its word only', () => {
  expect(readNumber(sourceOf('số 1 5/2030/NĐ-CP'), 1)?.value).toBe('15/2030/NĐ-CP');
  expect(readNumber(sourceOf('khoản 1 5/2030/NĐ-CP'), 1)).toBeUndefined();
});

test('the parts of a number', () => {
  expect(numberParts('66.2/2025/NQ-CP')).toEqual({ serial: '66.2', year: 2025, code: 'NQ-CP' });
  expect(numberParts('13-NQ/TW')).toEqual({ serial: '13', code: 'NQ/TW' });
  expect(officialNumber('12 / BC - BKHDT')).toBe('12/BC-BKHĐT');
  expect(officialNumber('12/2031/N\u00D0 - CP')).toBe('12/2031/NĐ-CP');
});
