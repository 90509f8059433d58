import { expect, test } from 'vitest';
import { textVersion as version } from '../../../tests/support/text-version.ts';
import { comparisons } from './comparison.ts';

const first = version('2031-01-01', 'Điều 1. Nội dung\n1. Câu thứ nhất.\n2. Câu thứ hai.');
const second = version(
  '2031-02-02',
  'Điều 1. Nội dung\n1. Câu thứ nhất mới.\n2. Câu thứ hai.\n3. Câu thứ ba.',
);
const third = version('2031-03-03', 'Điều 1. Nội dung\n1. Câu thứ nhất mới.\n3. Câu thứ ba.');

test('each text is held against the one it replaced, newest first', () => {
  const compared = comparisons([third, second, first]);
  expect(compared.map(({ newer, older }) => [newer.received, older.received])).toEqual([
    ['2031-03-03', '2031-02-02'],
    ['2031-02-02', '2031-01-01'],
  ]);
  expect(compared.map(({ counts }) => counts)).toMatchObject([
    { changed: 0, added: 0, removed: 1 },
    { changed: 1, added: 1, removed: 0 },
  ]);
});

test('places are named as people cite them, and what is the same is folded together', () => {
  const [compared] = comparisons([second, first]);
  expect(
    compared?.groups.map(({ same, places }) => [
      same,
      ...places.map(({ kind, label, anchor }) => `${kind} ${label} ${anchor ?? '-'}`),
    ]),
  ).toEqual([
    [
      true,
      'same Phần đầu văn bản -',
      'same Căn cứ 1 can-cu-1',
      expect.stringMatching(/^same Đoạn 1/),
      'same Điều 1 dieu-1',
    ],
    [false, 'changed Khoản 1 Điều 1 dieu-1-khoan-1'],
    [true, 'same Khoản 2 Điều 1 dieu-1-khoan-2'],
    [false, 'added Khoản 3 Điều 1 dieu-1-khoan-3'],
    [true, 'same Nơi nhận và phần ký -'],
  ]);
  const changed = compared?.groups[1]?.places[0]?.words.filter(({ kind }) => kind !== 'same');
  expect(changed?.map(({ kind, words }) => `${kind} ${words.trim()}`)).toEqual(['added mới']);
});

test('one text is compared with nothing', () => {
  expect(comparisons([first])).toEqual([]);
});
