import { expect, test } from 'vitest';
import { textVersion } from '../../../tests/support/text-version.ts';
import { earlierByAnchor } from './earlier.ts';

const older = textVersion('2031-01-01', 'Điều 1. Nội dung\n1. Câu thứ nhất.\n2. Câu thứ hai.');
const newer = textVersion(
  '2031-02-02',
  'Điều 1. Nội dung\n1. Câu thứ nhất mới.\n2. Câu thứ hai.\n3. Câu thứ ba.',
);

test('a clause that reads otherwise than before says so and leads to its own before and after', () => {
  expect([...earlierByAnchor('nd-5-2031-cp', [newer, older])]).toEqual([
    [
      'dieu-1-khoan-1',
      '<p class="earlier"><a href="/van-ban/nd-5-2031-cp/so-sanh/#dieu-1-khoan-1">Xem trước và sau</a>' +
        ' (khác bản nhận ngày 1/1/2031)</p>',
    ],
  ]);
});

test('nothing is said where one text alone was held', () => {
  expect(earlierByAnchor('nd-5-2031-cp', [newer]).size).toBe(0);
});
