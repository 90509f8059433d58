import { expect, test } from 'vitest';
import { parse } from '../parse/index.ts';
import { passagesOf } from './passages.ts';

/** An invented resolution in official form. */
const source = `CHÍNH PHỦ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 9/NQ-CP
Hà Nội, ngày 02 tháng 3 năm 2030

NGHỊ QUYẾT

VỀ PHỐI HỢP KHAI THÁC BẾN THUYỀN

CHÍNH PHỦ

Căn cứ Luật Bến thuyền ngày 01 tháng 7 năm 2029;

QUYẾT NGHỊ:

Bến thuyền là nơi thuyền cập bờ.

I. QUAN ĐIỂM

1. Bến là của chung.

2. Thuyền được ưu tiên theo thứ tự:

a) Thuyền chở khách;

đ) Thuyền chở hàng.
`;

test('each citable place gives its own words, under its address', () => {
  const lines = passagesOf(parse(source)).map(({ anchor, label, text }) => `${anchor} | ${label} | ${text}`);
  expect(lines[0]).toMatch(/^ \| Phần đầu văn bản \| .*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/);
  expect(lines.slice(1)).toEqual([
    'can-cu-1 | Căn cứ 1 | Căn cứ Luật Bến thuyền ngày 01 tháng 7 năm 2029;',
    'mo-dau-doan-1 | Phần mở đầu, đoạn 1 | Bến thuyền là nơi thuyền cập bờ.',
    'muc-i | Mục I | I. QUAN ĐIỂM',
    'muc-i-khoan-1 | Khoản 1 Mục I | 1. Bến là của chung.',
    'muc-i-khoan-2 | Khoản 2 Mục I | 2. Thuyền được ưu tiên theo thứ tự:',
    'muc-i-khoan-2-diem-a | Điểm a khoản 2 Mục I | a) Thuyền chở khách;',
    'muc-i-khoan-2-diem-dd | Điểm đ khoản 2 Mục I | đ) Thuyền chở hàng.',
  ]);
});
