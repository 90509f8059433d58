import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesAnchor, namesInstrument, readAddress, type Address } from './address.ts';
import { documentTerms, stepsOf } from './terms.ts';

/** One line for a table of examples: "nq 57 2022 cp | muc 3 khoan 1 | rest". */
function line(address: Address | undefined): string {
  if (!address) return '-';
  const { type, number, year, issuer, steps, rest } = address;
  return [
    [type, number, year, issuer].filter(Boolean).join(' '),
    steps.map(({ level, num }) => `${level} ${num}`).join(' '),
    rest,
  ].join(' | ');
}

describe('readAddress', () => {
  test.each([
    ['57', '57 |  | '],
    ['nq57', 'nq 57 |  | '],
    ['NQ 57', 'nq 57 |  | '],
    ['nghị quyết 57', 'nq 57 |  | '],
    ['nghi quyet so 57', 'nq 57 |  | '],
    ['57/NQ-CP', 'nq 57 cp |  | '],
    ['57 nq-cp', 'nq 57 cp |  | '],
    ['nq-57-2022-cp', 'nq 57 2022 cp |  | '],
    ['825/QD-TTg', 'qd 825 ttg |  | '],
    ['825/QĐ-TTg năm 2020', 'qd 825 2020 ttg |  | '],
    ['138/2016/NĐ-CP', 'nd 138 2016 cp |  | '],
    ['47/2019/QH14', '47 2019 qh14 |  | '],
    ['66.2/2025/NQ-CP', 'nq 66.2 2025 cp |  | '],
    ['chi thi 25', 'ct 25 |  | '],
    ['Chỉ thị số 25/CT-TTg', 'ct 25 ttg |  | '],
    ['điểm đ khoản 1 mục III', ' | muc 3 khoan 1 diem dd | '],
    ['diem dd khoan 1 muc 3 nq 57', 'nq 57 | muc 3 khoan 1 diem dd | '],
    ['điểm a khoản 1 Mục III của Nghị quyết số 57/NQ-CP', 'nq 57 cp | muc 3 khoan 1 diem a | '],
    ['III.1.a', ' | muc 3 khoan 1 diem a | '],
    ['III.1.đ', ' | muc 3 khoan 1 diem dd | '],
    ['mục III.1.b', ' | muc 3 khoan 1 diem b | '],
    ['III.2 nq57', 'nq 57 | muc 3 khoan 2 | '],
    ['khoản 2a Điều 54a', ' | dieu 54a khoan 2a | '],
    ['mục 3', ' | muc 3 | '],
    ['nq 57 quy hoạch vùng', 'nq 57 |  | quy hoạch vùng'],
    ['chỉ thị 19 phía Nam', 'ct 19 |  | phía nam'],
    ['đ 5 k 2 nđ 39', 'nd 39 | dieu 5 khoan 2 | '],
    ['K1Đ5 nd 39', 'nd 39 | dieu 5 khoan 1 | '],
    ['d5k1 nghị định 39', 'nd 39 | dieu 5 khoan 1 | '],
    ['dieu5 nd39', 'nd 39 | dieu 5 | '],
    ['điều thứ 5 nđ 39', 'nd 39 | dieu 5 | '],
    ['phụ lục số 01 nghị định 39', 'nd 39 | phu-luc 1 | '],
    ['điều 5 – 7 nđ 39', 'nd 39 | dieu 5 | '],
    ['phụ lục II nghị định 39', 'nd 39 | phu-luc 2 | '],
    ['d5k1 nđ 39', 'nd 39 | dieu 5 khoan 1 | '],
    ['pl 2 nđ 39', 'nd 39 | phu-luc 2 | '],
    ['phụ lục nghị định 39', 'nd 39 | phu-luc  | '],
    // Neither a type nor a clause stands beside it.
    ['tổ d5', '-'],
    ['vitamin k 2', '-'],
    ['phụ lục', '-'],
    ['liên kết vùng', '-'],
    ['2022', '-'],
    ['giai đoạn 2021 - 2030', '-'],
    ['06 tháng', '-'],
    ['quyết định', '-'],
    ['đại hội XI', '-'],
  ])('%s → %s', (query, expected) => expect(line(readAddress(query))).toBe(expected));

  test('takes any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (query) => void readAddress(query)));
  });
});

const names = (query: string, id: string) => namesInstrument(readAddress(query) as Address, id);
const value = (query: string, anchor: string) => namesAnchor(readAddress(query) as Address, anchor);

describe('namesInstrument', () => {
  test('leaves open what was not said', () => {
    expect(names('825', 'qd-825-2020-ttg')).toBe(true);
    expect(names('825', 'qd-825-2023-ttg')).toBe(true);
    expect(names('825/QĐ-TTg năm 2023', 'qd-825-2020-ttg')).toBe(false);
    expect(names('47/2019/QH14', 'luat-47-2019-qh14')).toBe(true);
    expect(names('chỉ thị 57', 'nq-57-2022-cp')).toBe(false);
    expect(names('thông tư 7/2023', 'tt-07-2023-btc')).toBe(true);
    expect(names('66.2/2025/NQ-CP', 'nq-66-2-2025-cp')).toBe(true);
  });
});

describe('namesAnchor', () => {
  test('wants the last step last and the others above it', () => {
    expect(value('điểm a khoản 1 mục III', 'muc-iii-khoan-1-diem-a')).toBe(1);
    expect(value('điểm a mục III', 'muc-iii-khoan-1-diem-a')).toBeCloseTo(2 / 3);
    expect(value('khoản 1 mục III', 'muc-iii-khoan-1-diem-a')).toBe(0);
    expect(value('khoản 1 mục II', 'muc-iii-khoan-1')).toBe(0);
    expect(value('điểm d', 'muc-iii-khoan-1-diem-d')).toBeGreaterThan(
      value('điểm d', 'muc-iii-khoan-1-diem-dd'),
    );
    expect(value('điểm d', 'muc-iii-khoan-1-diem-dd')).toBeGreaterThan(0);
    expect(value('điểm đ', 'muc-iii-khoan-1-diem-d')).toBe(0);
  });

  test('reads the steps of an attachment past its name', () => {
    expect(stepsOf('quy-che-dieu-5-khoan-2-diem-a-1')).toEqual([
      { level: 'dieu', num: '5' },
      { level: 'khoan', num: '2' },
      { level: 'diem', num: 'a-1' },
    ]);
  });
});

test('documentTerms: syllables, pairs inside a phrase, id, number and steps, each once', () => {
  const document = {
    id: 'nq-9-2030-cp',
    url: '/van-ban/nq-9-2030-cp/',
    name: 'Nghị quyết 9',
    subject: '',
    type: 'Nghị quyết',
    bodies: [],
    names: [],
    passages: [{ anchor: 'muc-i-khoan-2', label: '', kind: 'law' as const, text: 'Đất đai, đất' }],
  };
  expect(documentTerms(document)).toEqual(
    [
      '9',
      'dai',
      'dat',
      'nghi',
      'quyet',
      'zdatdai',
      'znghiquyet',
      'zquyet9',
      'zzidnq92030cp',
      'zzkhoan2',
      'zzmuc1',
      'zzso9',
    ].toSorted(),
  );
});
