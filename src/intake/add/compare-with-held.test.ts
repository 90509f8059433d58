import { expect, test } from 'vitest';
import { testDecree } from '../../../tests/support/test-decree.ts';
import type { Provenance } from '../../records/schema/provenance.ts';
import { compareWithHeld, resembles } from './compare-with-held.ts';

const whole = testDecree('Điều 1. Một điều đủ dài để thử nghiệm.\nĐiều 2. Hai.\nĐiều 3. Ba.');
const provenance: Provenance = {
  file: 'moi.txt',
  received: '2031-02-03',
  sha256: 'a'.repeat(64),
  origin: { note: 'Thử' },
  completeness: 'full',
  earlier: [
    {
      file: 'cu.txt',
      received: '2031-01-01',
      sha256: 'b'.repeat(64),
      origin: { note: 'Thử' },
      completeness: 'partial',
    },
  ],
};
const held = { provenance, tree: whole };

test('another copy of the same text', () => {
  expect(() => compareWithHeld({ tree: whole }, held)).not.toThrow();
  expect(resembles(whole, whole)).toBe(true);
});

test('a text of other words under the same number is not a copy', () => {
  const other = testDecree(
    'Điều 1. Bảng giá đất năm nay của các xã, phường và đặc khu trong tỉnh được quy định như sau: đất ở, đất trồng lúa, đất rừng sản xuất, đất nuôi trồng thủy sản và đất làm muối, mỗi loại một bảng.\nĐiều 2. Thu.\nĐiều 3. Chi.',
  );
  expect(resembles(other, whole)).toBe(false);
});

test('a fuller text is a copy of the one that was cut', () => {
  const cut = testDecree('Điều 1. Một điều đủ dài để thử nghiệm.\n[...]');
  expect(resembles(whole, cut)).toBe(true);
});

test('a text with a gap does not replace a whole one', () => {
  const cut = testDecree(
    'Điều 1. Một điều đủ dài để thử nghiệm.\nĐiều 2. Hai.\n[...]\nĐiều 4. Thêm nhiều chữ hơn trước.',
  );
  expect(() => compareWithHeld({ tree: cut }, held)).toThrow(
    'Bản văn chưa đủ (có chỗ khuyết hoặc thiếu phần kết); bản đang lưu, moi.txt (nhận ngày 2031-02-03), đã đủ.',
  );
});

test('a shorter text does not replace a longer one', () => {
  const short = testDecree('Điều 1. Một điều đủ dài để thử nghiệm.\nĐiều 2. Hai.');
  expect(() => compareWithHeld({ tree: short }, held)).toThrow(/^Bản văn ngắn hơn bản đang lưu/);
});
