import { expect, test } from 'vitest';
import { createCatalogue } from './catalogue.ts';

const catalogue = createCatalogue([
  { id: 'luat-1-2015-qh13', type: 'luat', number: '1/2015/QH13', date: '2015-06-19', title: 'Luật Kiểm thử' },
  { id: 'luat-2-2025-qh15', type: 'luat', number: '2/2025/QH15', date: '2025-02-18', names: ['Kiểm thử'] },
  { id: 'qd-825-2020-ttg', type: 'quyet-dinh', number: '825/QĐ-TTg', date: '2020-06-12' },
  { id: 'qd-825-2023-ttg', type: 'quyet-dinh', number: '825/QĐ-TTg', date: '2023-07-11' },
]);
const ids = (named: Parameters<typeof catalogue.matches>[0]) => catalogue.matches(named).map(({ id }) => id);

test('by number, and by number and date', () => {
  expect(ids({ kind: 'instrument', number: '825/QĐ-TTg' })).toEqual(['qd-825-2020-ttg', 'qd-825-2023-ttg']);
  expect(ids({ kind: 'instrument', number: '825/QĐ-TTg', date: '2023-07-11' })).toEqual(['qd-825-2023-ttg']);
  expect(ids({ kind: 'instrument', number: '825/QĐ-TTg', date: '2021-01-01' })).toEqual([]);
  expect(ids({ kind: 'instrument', number: '01/2015/QH13' })).toEqual(['luat-1-2015-qh13']);
});

test('by name with or without its type, and by name and year', () => {
  expect(ids({ kind: 'instrument', type: 'luat', name: 'Luật kiểm thử' })).toEqual([
    'luat-1-2015-qh13',
    'luat-2-2025-qh15',
  ]);
  expect(ids({ kind: 'instrument', type: 'luat', name: 'Luật Kiểm thử', year: 2025 })).toEqual([
    'luat-2-2025-qh15',
  ]);
});

test('the names that bound a citation', () => {
  expect(catalogue.lawNames()).toEqual(['Kiểm thử', 'Kiểm thử']);
});

test('a number that every province has means an instrument only with its day or its issuer', () => {
  const entry = {
    id: 'qd-12-2031-ubnd-dong-nai',
    type: 'quyet-dinh',
    number: '12/2031/QĐ-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Đồng Nai',
    date: '2031-03-02',
  };
  const { matches } = createCatalogue([entry]);
  const named = { kind: 'instrument', type: 'quyet-dinh', number: '12/2031/QĐ-UBND' } as const;
  expect(matches(named)).toEqual([]);
  expect(matches({ ...named, issuer: 'Ủy ban nhân dân tỉnh Cao Bằng', date: '2031-03-02' })).toEqual([]);
  expect(matches({ ...named, date: '2031-03-02' })).toEqual([entry]);
  expect(matches({ ...named, issuer: 'ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI' })).toEqual([entry]);
});
