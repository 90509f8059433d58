import { expect, test } from 'vitest';
import { lawNameIndex } from './find.ts';
import { readAmendingName, readLawName } from './law.ts';
import { sourceOf } from './testing.ts';

const names = lawNameIndex(['Kiểm thử']);
const nameIn = (text: string) => readLawName(sourceOf(text), 0, names)?.value;

test.each([
  ['Đất đai năm 2024', 'Đất đai'],
  ['Đầu tư công và Luật Đầu tư', 'Đầu tư công'],
  ['Quản lý, sử dụng tài sản công và các quy định khác', 'Quản lý, sử dụng tài sản công'],
  ['Phòng, chống tham nhũng thì', 'Phòng, chống tham nhũng'],
  ['Kiểm thử và các văn bản', 'Kiểm thử'],
  ['doanh nghiệp ngày 26 tháng 11 năm 2014', 'doanh nghiệp'],
  ['Đất đai có hiệu lực từ ngày 01 tháng 8 năm 2024', 'Đất đai'],
  ['ĐẤT ĐAI, LUẬT NHÀ Ở', 'Đất đai'],
  [
    'Hàng không vũ trụ, liên hành tinh và lân cận số 11/2030/QH18',
    'Hàng không vũ trụ, liên hành tinh và lân cận',
  ],
  ['Hàng không vũ trụ được sửa đổi bởi Luật số 12/2031/QH18', 'Hàng không vũ trụ'],
  ['chuyên ngành về thuế', undefined],
  // A name is never this long: the number belongs to something else.
  [`hải dương ${'học '.repeat(40)} số 12/2031/QH18`, undefined],
  ['này', undefined],
])('%s', (text, name) => {
  expect(nameIn(text)).toBe(name);
});

const amending = (text: string) => {
  const source = sourceOf(text);
  const at = source.tokens.findIndex(({ text }) => text === 'Luật') + 1;
  return readAmendingName(source, at, names)?.value;
};

test('the title of an amending law is one name, however many laws it names', () => {
  expect(
    amending(
      'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019',
    ),
  ).toBe('sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương');
  expect(
    amending('Luật sửa đổi, bổ sung một số điều của 37 Luật có liên quan đến quy hoạch số 35/2018/QH14'),
  ).toBe('sửa đổi, bổ sung một số điều của 37 Luật có liên quan đến quy hoạch');
});

test('a law that announces itself is not a citation', () => {
  expect(
    amending('Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Giá số 16/2023/QH15'),
  ).toBeUndefined();
});

test('words too many for a name do not lead to a number', () => {
  const text =
    'sửa đổi, bổ sung một số điều của 37 Luật có liên quan đến quy hoạch và việc khác của các ngành và các cấp số 12/2031/QH18';
  expect(amending(text)).toBeUndefined();
});
