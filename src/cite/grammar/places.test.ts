import { expect, test } from 'vitest';
import { pathsOf, readPlaces, shareLevels } from './places.ts';
import { sourceOf } from './testing.ts';

const paths = (text: string) => {
  const places = readPlaces(sourceOf(text), 0);
  return shareLevels(places?.value ?? []).flatMap(pathsOf);
};

test.each([
  ['khoản 1 và khoản 3', [{ clause: '1' }, { clause: '3' }]],
  [
    'khoản 7 và khoản 9 Điều 25',
    [
      { article: '25', clause: '7' },
      { article: '25', clause: '9' },
    ],
  ],
  [
    'khoản 1, điểm b khoản 2 Điều 4',
    [
      { article: '4', clause: '1' },
      { article: '4', clause: '2', point: 'b' },
    ],
  ],
  [
    'điểm a khoản 1, khoản 3 và khoản 6 Điều 9',
    [
      { article: '9', clause: '1', point: 'a' },
      { article: '9', clause: '3' },
      { article: '9', clause: '6' },
    ],
  ],
  ['khoản 1, Điều 5', [{ article: '5', clause: '1' }]],
  ['Điều 5 khoản 2', [{ article: '5', clause: '2' }]],
  ['Điều 5, khoản 1, điểm c', [{ article: '5', clause: '1', point: 'c' }]],
  [
    'Điều 4, Điều 5, khoản 1 và khoản 2',
    [{ article: '4' }, { article: '5', clause: '1' }, { article: '5', clause: '2' }],
  ],
  ['Điều 5, khoản 1 Điều 7', [{ article: '5' }, { article: '7', clause: '1' }]],
  ['Chương II, Mục 1', [{ chapter: 'II', section: '1' }]],
  ['Chương II, Điều 30', [{ chapter: 'II' }, { article: '30' }]],
  ['điểm b.1 khoản 2', [{ clause: '2', point: 'b', item: 'b.1' }]],
  ['Điều 4 – Điều 6', [{ article: '4' }, { article: '5' }, { article: '6' }]],
  ['điểm a - c khoản 2', ['a', 'b', 'c'].map((point) => ({ clause: '2', point }))],
  ['khoản 1 và Điều 7', [{ clause: '1' }, { article: '7' }]],
  ['các Điều 7, 8 và 9', [{ article: '7' }, { article: '8' }, { article: '9' }]],
  ['từ Điều 5 đến Điều 7', [{ article: '5' }, { article: '6' }, { article: '7' }]],
  ['Điều 5 đến Điều 7', [{ article: '5' }, { article: '6' }, { article: '7' }]],
  ['các khoản từ 1 đến 3 Điều 2', ['1', '2', '3'].map((clause) => ({ article: '2', clause }))],
  ['các điểm từ a đến đ', ['a', 'b', 'c', 'd', 'đ'].map((point) => ({ point }))],
  ['điểm a, b, c, d và đ khoản 3', ['a', 'b', 'c', 'd', 'đ'].map((point) => ({ clause: '3', point }))],
  ['điểm k khoản 1 Điều 12', [{ article: '12', clause: '1', point: 'k' }]],
  [
    'tên Mục 1 và tên Tiểu mục 2 của Mục 4 Chương II',
    [
      { chapter: 'II', section: '1', heading: true },
      { chapter: 'II', section: '4', subsection: '2', heading: true },
    ],
  ],
  [
    'tên Điều và khoản 1 Điều 39',
    [
      { article: '39', heading: true },
      { article: '39', clause: '1' },
    ],
  ],
  ['khổ đầu khoản 4', [{ clause: '4', paragraph: 1 }]],
  ['đoạn 2 khoản 3 Điều 5', [{ article: '5', clause: '3', paragraph: 2 }]],
  ['khổ cuối khoản 1', [{ clause: '1', paragraph: -1 }]],
  ['gạch đầu dòng thứ hai điểm a khoản 1', [{ clause: '1', point: 'a', item: '2' }]],
  ['tiết a.1 điểm a khoản 1', [{ clause: '1', point: 'a', item: 'a.1' }]],
  ['số thứ tự thứ 5 mục IV của Phụ lục', [{ attachment: 'Phụ lục', section: 'IV', row: '5' }]],
  ['Phụ lục số 02', [{ attachment: 'Phụ lục số 02' }]],
  ['các Phụ lục I, II và III', ['I', 'II', 'III'].map((num) => ({ attachment: `Phụ lục ${num}` }))],
  ['Mẫu số 01 Phụ lục II', [{ attachment: 'Phụ lục II', item: 'Mẫu số 01' }]],
  ['Mẫu số 01', [{ attachment: 'Mẫu số 01' }]],
  ['Phần thứ hai', [{ part: 'thứ hai' }]],
  ['mục 1 phần II', [{ part: 'II', section: '1' }]],
  ['khoản 2a Điều 54a', [{ article: '54a', clause: '2a' }]],
  ['Mục III.8 Phụ lục II', [{ attachment: 'Phụ lục II', section: 'III', clause: '8' }]],
  ['Mục C.II Phụ lục I', [{ attachment: 'Phụ lục I', part: 'C', section: 'II' }]],
  ['điểm IV.1.a Phụ lục II', [{ attachment: 'Phụ lục II', section: 'IV', clause: '1', point: 'a' }]],
  ['Mục III.8.', [{ section: 'III', clause: '8' }]],
  ['điểm 2.1 mục 2 Phụ lục III', [{ attachment: 'Phụ lục III', section: '2', point: '2.1' }]],
])('%s', (text, expected) => {
  expect(paths(text)).toEqual(expected);
});

test.each([
  ['khoản 1, 30 ngày kể từ', [{ clause: '1' }]],
  ['điểm a, y tế cơ sở', [{ point: 'a' }]],
  ['Điều 5 - 10 người', [{ article: '5' }]],
])('a quantity is not a place: %s', (text, expected) => {
  expect(paths(text)).toEqual(expected);
});

test.each(['tiểu khoản 2', 'mục tiêu 1', 'điều hành 5', 'phần mềm 2', 'khoản chi 3', 'Phụ lục danh mục'])(
  'no place: %s',
  (text) => {
    expect(readPlaces(sourceOf(text), 0)).toBeUndefined();
  },
);
