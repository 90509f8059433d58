import { expect, test } from 'vitest';
import { parse } from '../../parse/index.ts';
import { addresseesOf } from './addressees.ts';

const decree = (...articles: string[]) =>
  parse(
    [
      'CHÍNH PHỦ',
      'Số: 12/2031/NĐ-CP',
      'NGHỊ ĐỊNH',
      'Về bến thủy nội địa',
      'Điều 1. Phạm vi điều chỉnh',
      'Nghị định này quy định về bến thủy nội địa.',
      ...articles,
    ].join('\n'),
  );

/** Whom a decree turns to, and where. */
const addressed = (...articles: string[]) =>
  addresseesOf(decree(...articles)).map(({ label, name }) => `${label}: ${name}`);

test('the heading of an article on the responsibility of a body names it', () => {
  expect(
    addressed(
      'Điều 2. Trách nhiệm của Bộ Xây dựng',
      'Ban hành mẫu biển báo.',
      'Điều 3. Trách nhiệm quản lý nhà nước của Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương',
      'Cấp phép bến.',
      'Điều 4. Trách nhiệm của Bộ Tài chính về phí, lệ phí',
      'Quy định mức thu.',
    ),
  ).toEqual([
    'Điều 2: Bộ Xây dựng',
    'Điều 3: Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương',
    'Điều 4: Bộ Tài chính',
  ]);
});

test('a unit that begins with bodies and what they do turns to each of them', () => {
  expect(
    addressed(
      'Điều 2. Tổ chức thực hiện',
      '1. Bộ Văn hóa, Thể thao và Du lịch, Bộ Công an và các bộ, ngành liên quan hướng dẫn việc đón khách.',
      '2. Giao Bộ Lao động - Thương binh và Xã hội chủ trì, phối hợp với Bộ Y tế kiểm tra.',
      '3. Ủy ban nhân dân cấp xã:',
      'a) Lập danh sách bến;',
      'b) Báo cáo hằng năm.',
      '4. Bộ Ngoại giao thông báo cho nước láng giềng.',
    ),
  ).toEqual([
    'Khoản 1 Điều 2: Bộ Văn hóa, Thể thao và Du lịch',
    'Khoản 1 Điều 2: Bộ Công an',
    'Khoản 2 Điều 2: Bộ Lao động - Thương binh và Xã hội',
    'Khoản 3 Điều 2: Ủy ban nhân dân cấp xã',
    'Khoản 4 Điều 2: Bộ Ngoại giao',
  ]);
});

test('what only speaks of a body, of bodies without a name, or in quoted words, turns to none', () => {
  expect(
    addressed(
      'Điều 2. Tổ chức thực hiện',
      '1. Các bộ, ngành có trách nhiệm rà soát quy hoạch.',
      '2. Bộ máy quản lý bến do chủ bến tổ chức.',
      '3. Hội đồng thẩm định có trách nhiệm lập biên bản.',
      '4. Chủ bến báo cáo Bộ Xây dựng.',
      '5. Khoản 2 Điều 7 Nghị định số 3/2030/NĐ-CP được sửa đổi như sau:',
      '“2. Bộ Xây dựng có trách nhiệm cấp biển hiệu.”.',
    ),
  ).toEqual([]);
});

test('a body whose Đ is another letter in print is found by its name', () => {
  const article = 'Điều 2. Trách nhiệm của Đài Truyền hình Việt Nam';
  const printed = article.replaceAll('Đ', '\u00D0');
  expect(addressed(printed)).toEqual(['Điều 2: Đài Truyền hình Việt Nam']);
  expect(addressed(printed)).toEqual(addressed(article));
});

test('a long run of names takes no longer than its length', () => {
  const names = Array.from({ length: 4000 }, () => 'Bộ Tài chính và Đầu tư').join(', ');
  expect(addressed('Điều 2. Tổ chức thực hiện', `1. ${names} mừng.`)).toEqual([]);
});
