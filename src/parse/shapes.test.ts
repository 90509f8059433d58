import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { assemble } from '../formats/assemble.ts';
import { readText } from '../formats/index.ts';
import { parse } from './index.ts';
import { outlineText } from './testing/outline-text.ts';

/** The outline of a text, its metadata, and what the parser doubts. */
function read(...paragraphs: string[]) {
  const file = new VFile({ path: 'van-ban.txt' });
  const tree = parse(readText(paragraphs.join('\n\n')), file);
  const outline = outlineText(tree)
    .split('\n')
    .map((line) => line.trim());
  return { tree, outline, meta: tree.meta, rules: file.messages.map(({ ruleId }) => ruleId) };
}

const head = [
  'CHÍNH PHỦ',
  'Số: 5/2030/NĐ-CP',
  'Hà Nội, ngày 02 tháng 01 năm 2030',
  'NGHỊ ĐỊNH',
  'QUY ĐỊNH VỀ THỬ NGHIỆM',
  'Căn cứ Luật Tổ chức Chính phủ;',
  'Chính phủ ban hành Nghị định.',
  'Điều 1. Phạm vi',
];
const end = ['TM. CHÍNH PHỦ', 'THỦ TƯỚNG', 'Nguyễn Văn Thử'];

test('"Nơi nhận:" on the last line of the law begins the recipients', () => {
  const { outline } = read(
    ...head,
    'Các Bộ thi hành Nghị định này./. Nơi nhận:\n- Ban Bí thư;\n- Lưu: VT.',
    ...end,
  );
  expect(outline).toContain('paragraph: Các Bộ thi hành Nghị định này./.');
  expect(outline.filter((line) => line.startsWith('paragraph recipient'))).toEqual([
    'paragraph recipient: Nơi nhận:',
    'paragraph recipient: - Ban Bí thư;',
    'paragraph recipient: - Lưu: VT.',
  ]);
});

test('the mark of a note at the word "Điều" is no number of it', () => {
  const { outline, rules } = read(
    ...head,
    'Thử nghiệm.',
    'Điều3 2. Mức lương',
    'Mức.',
    'Điều 3. Ba',
    'Ba.',
    ...end,
  );
  expect(outline.filter((line) => line.startsWith('article'))).toEqual([
    'article 1',
    'article 2',
    'article 3',
  ]);
  expect(outline).toContain('heading: Mức lương');
  expect(rules).toEqual([]);
});

test('points lettered as in Latin, with f, are points', () => {
  const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const { outline } = read(
    ...head,
    '1. Gồm:',
    ...letters.map((letter) => `${letter}) Điểm ${letter};`),
    ...end,
  );
  expect(outline.filter((line) => line.startsWith('point'))).toEqual(
    letters.map((letter) => `point ${letter}`),
  );
});

test('a paragraph that tells of a change is doubted to be law', () => {
  const { rules } = read(
    ...head,
    'Thử nghiệm.',
    'Khoản này được sửa đổi, bổ sung theo quy định tại khoản 1 Điều 1 Nghị định số 6/2031/NĐ-CP, có hiệu lực kể từ ngày 01 tháng 7 năm 2031.',
    ...end,
  );
  expect(rules).toEqual(['note-in-law']);
});

test('a consolidated text tells what it is made of before its bases, and its own number at its end', () => {
  const { outline, meta } = read(
    'BỘ MẪU',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
    'THÔNG TƯ',
    'QUY ĐỊNH VỀ THỬ NGHIỆM',
    'Thông tư số 24/2029/TT-BM ngày 05 tháng 3 năm 2029 của Bộ trưởng Bộ Mẫu quy định về thử nghiệm, có hiệu lực kể từ ngày 20 tháng 4 năm 2029, được sửa đổi, bổ sung bởi:',
    'Thông tư số 5/2031/TT-BM ngày 01 tháng 02 năm 2031 của Bộ trưởng Bộ Mẫu, có hiệu lực kể từ ngày 20 tháng 3 năm 2031.',
    'Căn cứ Luật Thử nghiệm;',
    'Bộ trưởng Bộ Mẫu ban hành Thông tư.[1]',
    'Điều 1. Phạm vi',
    'Thử nghiệm./.',
    'BỘ MẪU',
    'Số: 470/VBHN-BM',
    'XÁC THỰC VĂN BẢN HỢP NHẤT',
    'Hà Nội, ngày 01 tháng 4 năm 2031',
    'BỘ TRƯỞNG',
    'Trần Văn Mẫu',
    '[1] Thông tư số 5/2031/TT-BM có căn cứ ban hành như sau: “Căn cứ Luật Thử nghiệm”.',
  );
  expect(meta).toMatchObject({
    type: 'van-ban-hop-nhat',
    number: '470/VBHN-BM',
    issuer: 'Bộ Mẫu',
    date: '2031-04-01',
    title: 'Quy định về thử nghiệm',
  });
  expect(outline.indexOf('preamble')).toBeLessThan(
    outline.findIndex((line) => line.includes('Thông tư số 24/2029/TT-BM')),
  );
});

test('who published and printed the gazette is no word of the law', () => {
  const { outline } = read(...head, 'Thử.', ...end, 'VĂN PHÒNG CHÍNH PHỦ XUẤT BẢN', 'In tại: Nhà máy in Mẫu');
  expect(outline).toContain('furniture running-head: VĂN PHÒNG CHÍNH PHỦ XUẤT BẢN');
  expect(outline).toContain('furniture running-head: In tại: Nhà máy in Mẫu');
});

test.each(['Lời khác.', ''])('"Người ký:" of a form is no stamp (below it: "%s")', (below) => {
  const { outline } = read(...head, 'Thử.', ...end, 'PHỤ LỤC I', `Người ký: ghi rõ họ tên\n${below}`);
  expect(outline).toContain('paragraph: Người ký: ghi rõ họ tên');
});

test('a committee is named as Vietnamese writes it, whatever capitals the text has', () => {
  const { meta } = read(
    'ỦY BAN NHÂN DÂN TỈNH VÍ DỤ',
    'Số: 5/2030/QĐ-UBND',
    'Ví Dụ, ngày 02 tháng 01 năm 2030',
    'QUYẾT ĐỊNH',
    'VỀ THỬ NGHIỆM',
    'Căn cứ Luật Tổ chức chính quyền địa phương;',
    'QUYẾT ĐỊNH:',
    'Điều 1. Văn phòng Ủy ban Nhân dân Tỉnh Ví Dụ, Ủy ban nhân dân Tỉnh Ví Dụ thi hành.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    'Nguyễn Văn Thử',
  );
  expect(meta.issuer).toBe('Ủy ban nhân dân tỉnh Ví Dụ');
});

const cell = (row: number, column: number) => ({ table: 0, row, column });

test('a cell that the source leaves out is an empty one: the words stay in their column', () => {
  const source = assemble('pdf', [
    ...head.map((text) => ({ text })),
    { text: 'TT', cell: cell(0, 0) },
    { text: 'Loại xe', cell: cell(0, 1) },
    { text: 'Mức', cell: cell(0, 2) },
    { text: 'tấn', cell: cell(1, 2) },
    ...end.map((text) => ({ text })),
  ]);
  const tree = parse(source, new VFile());
  expect(JSON.stringify(tree)).toContain('{"type":"tableRow","children":[{"type":"tableCell","children":[]');
});

test('a heading that breaks off at a body is one heading', () => {
  const { outline } = read(
    ...head.slice(0, -1),
    'Điều 1. Sửa đổi các Thông tư của Bộ trưởng Bộ\nLao động',
    '1. Một.',
    'Điều 2. Hai',
    'Hai.',
    ...end,
  );
  expect(outline).toContain('heading: Sửa đổi các Thông tư của Bộ trưởng Bộ Lao động');
});
