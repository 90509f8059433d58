import { expect, test } from 'vitest';
import { createCatalogue, resolveReferences } from './index.ts';
import { parse } from '../parse/index.ts';
import { validityStatements } from './validity.ts';

function read(text: string) {
  const tree = parse(text);
  resolveReferences(tree, createCatalogue([]));
  return validityStatements(tree).map(({ kind, by, to, whole }) =>
    [kind, by ?? 'này', to, whole ? 'cả' : 'phần'].join(' '),
  );
}
const form = (articles: string) => `CHÍNH PHỦ
Số: 71/2052/NĐ-CP
Hà Nội, ngày 02 tháng 3 năm 2052
NGHỊ ĐỊNH
Ban hành Quy chế thử
Căn cứ Luật Thử số 10/2050/QH18 được sửa đổi, bổ sung bởi Luật số 20/2051/QH18;
Điều 1. Ban hành kèm theo Nghị định này Quy chế thử.
${articles}
`;
const passive = 'sua-doi luat-20-2051-qh18 luat-10-2050-qh18 cả';

test.each([
  [
    'a decree replaces another',
    'Điều 2. Nghị định này có hiệu lực thi hành từ ngày ký ban hành, thay thế\nNghị định số 39/2042/NĐ-CP ngày 18 tháng 6 năm 2042 của Chính phủ ban hành\nQuy chế thử.',
    ['thay-the này nd-39-2042-cp cả'],
  ],
  [
    'what ends when it begins',
    'Điều 2. Hiệu lực thi hành\n1. Nghị định này có hiệu lực từ ngày 01 tháng 4 năm 2052.\n2. Nghị định số 39/2042/NĐ-CP ngày 18 tháng 6 năm 2042 của Chính phủ hết hiệu lực kể từ ngày Nghị định này có hiệu lực thi hành.',
    ['bai-bo này nd-39-2042-cp cả'],
  ],
  [
    'a list',
    'Điều 2. Hiệu lực thi hành\n1. Nghị định này thay thế các văn bản sau:\na) Nghị định số 39/2042/NĐ-CP ngày 18 tháng 6 năm 2042 của Chính phủ;\nb) Nghị định số 40/2043/NĐ-CP ngày 18 tháng 6 năm 2043 của Chính phủ.',
    ['thay-the này nd-39-2042-cp cả', 'thay-the này nd-40-2043-cp cả'],
  ],
  [
    'a place only',
    'Điều 2. Hiệu lực thi hành\n1. Bãi bỏ khoản 2 Điều 3 Nghị định số 39/2042/NĐ-CP ngày 18 tháng 6 năm 2042 của Chính phủ.',
    ['bai-bo này nd-39-2042-cp phần'],
  ],
  [
    'words only',
    'Điều 2. Thay thế cụm từ “bộ cũ” bằng cụm từ “bộ mới” tại Nghị định số 39/2042/NĐ-CP ngày 18 tháng 6 năm 2042 của Chính phủ.',
    [],
  ],
  [
    'a story of a third text',
    'Điều 2. Thực hiện theo Nghị định số 39/2042/NĐ-CP ngày 18 tháng 6 năm 2042 của Chính phủ được thay thế bằng Nghị định số 41/2044/NĐ-CP ngày 18 tháng 6 năm 2044 của Chính phủ.',
    ['thay-the nd-41-2044-cp nd-39-2042-cp cả'],
  ],
  [
    'a plain citation',
    'Điều 2. Thực hiện theo Nghị định số 39/2042/NĐ-CP ngày 18 tháng 6 năm 2042 của Chính phủ.',
    [],
  ],
])('%s', (_, articles, expected) => {
  expect(read(form(articles))).toEqual([passive, ...expected]);
});
