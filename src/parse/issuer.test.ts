import { expect, test } from 'vitest';
import { headerRole } from './header.ts';
import { issuerOf } from './issuer.ts';

test.each([
  [['ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI', 'SỞ KẾ HOẠCH VÀ ĐẦU TƯ'], 'Sở Kế hoạch và Đầu tư tỉnh Đồng Nai'],
  [
    ['UBND TỈNH ĐỒNG NAI', 'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH'],
    'Sở Văn hóa, Thể thao và Du lịch tỉnh Đồng Nai',
  ],
  [['ỦY BAN NHÂN DÂN', 'TỈNH BÀ RỊA - VŨNG TÀU', 'SỞ NỘI VỤ'], 'Sở Nội vụ tỉnh Bà Rịa - Vũng Tàu'],
  [['SỞ NỘI VỤ TỈNH CAO BẰNG'], 'Sở Nội vụ tỉnh Cao Bằng'],
  [['BỘ TÀI CHÍNH', 'TỔNG CỤC THUẾ'], 'Tổng cục thuế'],
  [['BỘ TÀI CHÍNH - BỘ NỘI VỤ'], 'Bộ Tài chính - Bộ Nội vụ'],
  [['BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI'], 'Bộ Lao động - Thương binh và Xã hội'],
])('%j is %s', (lines, issuer) => {
  expect(issuerOf(lines, [], '')).toBe(issuer);
});

test.each([
  ['Hà Nội, ngày 14 tháng 7 năm 2031', 'place-date'],
  ['Bà Rịa - Vũng Tàu, ngày 14 tháng 7 năm 2031', 'place-date'],
  ['Về quản lý - sử dụng quỹ', undefined],
])('%s is a line of %s', (line, role) => {
  expect(headerRole(line)).toBe(role);
});
