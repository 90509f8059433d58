import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCitations } from './find.ts';

const cited = (text: string) => findCitations(text).map(({ start, end }) => text.slice(start, end));

test.each([
  [
    'Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;',
    [
      'Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015',
      'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019',
    ],
  ],
  [
    'Quyết định số 825/QĐ-TTg ngày 12 tháng 6 năm 2020 về việc thành lập và ban hành Quy chế hoạt động của Hội đồng',
    ['Quyết định số 825/QĐ-TTg ngày 12 tháng 6 năm 2020'],
  ],
  [
    'theo khoản 1 Điều này và khoản 2 Điều 9 Nghị định này',
    ['khoản 1 Điều này', 'khoản 2 Điều 9 Nghị định này'],
  ],
  [
    'Điều 8 và Điều 9 Nghị định số 63/2014/NĐ-CP và Điều 5 Nghị định số 30/2015/NĐ-CP',
    ['Điều 8 và Điều 9 Nghị định số 63/2014/NĐ-CP', 'Điều 5 Nghị định số 30/2015/NĐ-CP'],
  ],
  [
    'các Nghị định số 12/2020/NĐ-CP, số 13/2020/NĐ-CP và 14/2021/NĐ-CP',
    ['Nghị định số 12/2020/NĐ-CP', 'số 13/2020/NĐ-CP', '14/2021/NĐ-CP'],
  ],
  [
    'Mẫu số 02 Phụ lục I bằng Phụ lục II ban hành kèm theo Nghị định này',
    ['Mẫu số 02 Phụ lục I', 'Phụ lục II ban hành kèm theo Nghị định này'],
  ],
  // A dash between spaces is one of the sentence.
  ['Bản sao giấy tờ quy định tại khoản 1 - 02 bản', ['khoản 1']],
  ['ghi tại Nghị quyết số 140/NQ-CP2', ['Nghị quyết số 140/NQ-CP']],
  [
    'điểm a và điểm b khoản 1 34 Nghị định số 151/2013/NĐ-CP',
    ['điểm a và điểm b khoản 1 34 Nghị định số 151/2013/NĐ-CP'],
  ],
  ['Luật Thuế bến đò1 được', ['Luật Thuế bến đò']],
  ['tên từ Điều', ['tên từ Điều']],
  ['các nghị định số 19/CP, số 20/CP của Hội đồng Chính phủ', ['nghị định số 19/CP', 'số 20/CP']],
  ['Điều 3 Nghị quyết của Quốc hội được thi hành', ['Điều 3 Nghị quyết của Quốc hội']],
  ['khoản 2 Điều 5 Hiệp định thương mại thì', ['khoản 2 Điều 5 Hiệp định thương mại']],
  ['“Điều 5. Cơ cấu tổ chức”', []],
  ['theo quy định tại Điều 5. Trường hợp khác', ['Điều 5']],
  ['tại khoản 3 và Chi cục; thời điểm a, tài khoản 112', ['khoản 3']],
  ['Quý II năm 2024, 24/24 giờ, Phụ lục kèm theo', []],
])('%s', (text, expected) => {
  expect(cited(text)).toEqual(expected);
});

test.each([
  ['Điều 5 (trừ khoản 2) Nghị định số 4/2028/NĐ-CP', [{ article: '5' }, { article: '5', clause: '2' }, {}]],
  [
    'khoản 2 Điều 4 (đối với đò ngang) và khoản 3 Điều 5 Nghị định số 4/2028/NĐ-CP',
    [
      { article: '4', clause: '2' },
      { article: '5', clause: '3' },
    ],
  ],
  ['Nghị định số 4/2028/NĐ-CP (Điều 5)', [{}, { article: '5' }]],
  ['Nghị định số 4/2028/NĐ-CP, trừ điểm a khoản 1 Điều 5', [{}, { article: '5', clause: '1', point: 'a' }]],
])('an aside speaks of the text beside it: %s', (text, targets) => {
  const found = findCitations(text);
  expect(found.flatMap((citation) => citation.targets)).toEqual(targets);
  for (const { work } of found) expect(work).toMatchObject({ number: '4/2028/NĐ-CP' });
});

test('lines may be wrapped anywhere between words, and inside a number', () => {
  const text = 'điểm a\nkhoản 2 Điều\n5 Nghị\nđịnh số 57/\n2022/NĐ-\nCP ngày 01\ntháng 4 năm 2022';
  expect(findCitations(text)).toEqual([
    {
      start: 0,
      end: text.length,
      work: { kind: 'instrument', type: 'nghi-dinh', number: '57/2022/NĐ-CP', date: '2022-04-01' },
      targets: [{ article: '5', clause: '2', point: 'a' }],
    },
  ]);
});

test('names of laws that the caller knows tell where a name ends', () => {
  const text = 'theo Luật Kiểm thử và mô phỏng thiết bị và các luật khác';
  expect(findCitations(text, { names: ['Kiểm thử và mô phỏng thiết bị'] })[0]?.work).toMatchObject({
    name: 'Luật Kiểm thử và mô phỏng thiết bị',
  });
});

const pieces = [
  'Điều',
  'khoản',
  'điểm',
  'các',
  'tên',
  'từ',
  'đến',
  'và',
  'này',
  'Luật',
  'Nghị định',
  'Quy chế',
  'Phụ lục',
  'số',
  'ngày',
  'Phần',
  'Mục',
  'thứ hai',
  'A',
  'l',
  'đoạn đầu',
  'gạch đầu dòng',
  'Văn kiện Đại hội',
  'Hiến pháp',
  'Sắc lệnh',
  '57/NQ-CP',
  '30/2020/NĐ-CP',
  '5',
  'a',
  'đ',
  'II',
  ',',
  ';',
  '.',
  '(',
  ')',
  '“',
  '”',
  '\n',
  'kèm theo',
  'sửa đổi',
  'của',
  'năm 2020',
  '-',
];

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((words) => words.join(' ')),
);

test('no paragraph is passed over that holds a citation', () => {
  // With an alias in force every paragraph is read.
  const aliases = new Map([['Ẩn danh', { kind: 'this', word: 'Luật' } as const]]);
  fc.assert(
    fc.property(anyText, (text) => {
      expect(findCitations(text)).toEqual(findCitations(text, { aliases }));
    }),
    { numRuns: 3000 },
  );
});

test('any text: no failure, citations in order, inside the text, beginning and ending with words', () => {
  fc.assert(
    fc.property(anyText, (value) => {
      let last = 0;
      for (const { start, end, targets } of findCitations(value)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(value.slice(start, end).trim()).toBe(value.slice(start, end));
        expect(targets.length).toBeGreaterThan(0);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(value.length);
    }),
    { numRuns: 10_000 },
  );
});
