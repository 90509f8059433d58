import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parse } from '../parse/index.ts';
import { assignIds, treeText } from '../lexast/index.ts';
import { apply } from './apply.ts';
import { conserve } from './conservation.ts';
import { read } from './read.ts';
import type { HeldText } from './types.ts';

// Invented circulars with forms in their appendices, a list of the forms first, as real ones print them.
const circular = (number: string, title: string, body: string, appendices: string): HeldText => {
  const text = `BỘ THỬ NGHIỆM
Số: ${number}
Hà Nội, ngày 05 tháng 01 năm 2031
THÔNG TƯ
${title}

${body}
BỘ TRƯỞNG
(Đã ký)
Nguyễn Văn A

${appendices}`;
  const document = assignIds(parse(text, new VFile()));
  return { id: `tt-${number.split('/')[0] ?? ''}`, number, document };
};

const form = (number: string, words: string) => `Mẫu số ${number}

${words}
1. Tên đơn vị: ${words.toLowerCase()}, địa chỉ, số điện thoại, người đại diện theo pháp luật của đơn vị.
2. Nội dung đề nghị của đơn vị gửi cơ quan có thẩm quyền xem xét, quyết định theo quy định.
`;

const base = circular(
  '10/2031/TT-BTN',
  'Quy định mẫu đơn',
  `Điều 1. Mẫu đơn
Mẫu đơn quy định tại Phụ lục I.`,
  `Phụ lục I. Các mẫu đơn đối với ngành, nghề,
công việc
(Ban hành kèm theo Thông tư số 10/2031/TT-BTN)

Mẫu số 01
Đơn xin
Mẫu số 02
Đơn trả

${form('01', 'ĐƠN XIN')}
${form('02', 'ĐƠN TRẢ')}
Phụ lục II. Các mức phí
(Ban hành kèm theo Thông tư số 10/2031/TT-BTN)

1. Mức phí một.
`,
);

const ownAppendices = `Phụ lục I
CÁC MẪU ĐƠN MỚI
(Ban hành kèm theo Thông tư số 20/2032/TT-BTN)

${form('03', 'ĐƠN BA')}
${form('07', 'ĐƠN TRẢ LẠI')}
Phụ lục II
CÁC MỨC PHÍ MỚI
(Ban hành kèm theo Thông tư số 20/2032/TT-BTN)

1. Mức phí hai.

Phụ lục III
DANH MỤC
(Ban hành kèm theo Thông tư số 20/2032/TT-BTN)

1. Ngành ba.
`;

const act = (command: string, appendices = ownAppendices) =>
  circular(
    '20/2032/TT-BTN',
    'Sửa đổi, bổ sung một số điều của Thông tư số 10/2031/TT-BTN',
    `Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số 10/2031/TT-BTN
1. ${command}
Điều 2. Hiệu lực thi hành
Thông tư này có hiệu lực thi hành từ ngày 01 tháng 3 năm 2032.`,
    appendices,
  );

const compute = (command: string, appendices?: string) => {
  const amending = act(command, appendices);
  const { operations } = read(amending, base);
  const computed = apply(base, operations, [amending]);
  expect(conserve(base, [amending], computed)).toEqual([]);
  return {
    text: treeText(computed.tree),
    refused: computed.refused.map(({ reason }) => reason),
    doubts: computed.executed.flatMap(({ doubt }) => doubt ?? []),
  };
};

test('a form is replaced by one of another number; its name stays, its neighbours too', () => {
  const { text, refused } = compute(
    'Thay thế Mẫu số 02 Phụ lục I ban hành kèm theo Thông tư số 10/2031/TT-BTN bằng Mẫu số 07 Phụ lục I ban hành kèm theo Thông tư này.',
  );
  expect(refused).toEqual([]);
  expect(text).toContain('ĐƠN TRẢ LẠI');
  expect(text).toContain('ĐƠN XIN');
  expect(text).not.toContain('Mẫu số 07');
  expect(text).not.toMatch(/ĐƠN TRẢ\n/u);
});

test('a form that the act does not have is refused, and nothing else is put in its place', () => {
  const { text, refused } = compute(
    'Thay thế Mẫu số 02 Phụ lục I ban hành kèm theo Thông tư số 10/2031/TT-BTN bằng Mẫu số 09 Phụ lục I ban hành kèm theo Thông tư này.',
  );
  expect(refused).toHaveLength(1);
  expect(text).not.toContain('ĐƠN TRẢ LẠI');
});

test('an appendix is replaced by the act’s own', () => {
  const { text, refused } = compute(
    'Thay thế Phụ lục II ban hành kèm theo Thông tư số 10/2031/TT-BTN bằng Phụ lục II ban hành kèm theo Thông tư này.',
  );
  expect(refused).toEqual([]);
  expect(text).toContain('Mức phí hai');
  expect(text).not.toContain('Mức phí một');
});

test.each([
  ['Phụ lục II được thay thế bằng Phụ lục II ban hành kèm theo Thông tư này.', 'Mức phí hai'],
  ['Bổ sung Phụ lục III ban hành kèm theo Thông tư này.', 'Ngành ba'],
  ['Bổ sung Mẫu số 03 vào Phụ lục I ban hành kèm theo Thông tư số 10/2031/TT-BTN.', 'ĐƠN BA'],
])('an appendix or a form of the act comes in: %s', (command, words) => {
  const { text, refused } = compute(command);
  expect(refused).toEqual([]);
  expect(text).toContain(words);
});

test.each([
  ['Bổ sung Phụ lục II ban hành kèm theo Thông tư này.', 'Văn bản đã có Phụ lục II'],
  ['Bổ sung Mẫu số 07 vào Phụ lục I.', 'Không rõ Mẫu số 07 Phụ lục I được bổ sung vào đâu'],
  ['Bổ sung Phụ lục V ban hành kèm theo Thông tư này.', 'Không thấy Phụ lục V kèm theo văn bản sửa đổi'],
])('what has no sure place, or is there, is not added: %s', (command, reason) => {
  expect(compute(command).refused).toEqual([reason]);
});

test('a form that is repealed keeps its name', () => {
  const { text, refused } = compute('Bãi bỏ Mẫu số 01 Phụ lục I.');
  expect(refused).toEqual([]);
  expect(text).not.toMatch(/ĐƠN XIN\n/u);
  expect(text).toContain('ĐƠN TRẢ');
});

test('places in an appendix and in the text, in one command, are kept apart', () => {
  const repealed = compute('Bãi bỏ Phụ lục II và Điều 1.');
  expect(repealed.refused).toEqual([]);
  expect(repealed.text).not.toContain('Mức phí một');
  expect(repealed.text).not.toContain('Mẫu đơn quy định');
  const phrase = compute(
    'Thay thế cụm từ “quy định” bằng cụm từ “nêu” tại Điều 1 và Mẫu số 02 Phụ lục I; bãi bỏ mục 1 Phụ lục II.',
  );
  expect(phrase.refused).toEqual([]);
  expect(phrase.text).toContain('Mẫu đơn nêu tại');
  expect(phrase.text.match(/theo nêu/gu)).toHaveLength(1);
  expect(phrase.text).not.toContain('Mức phí một');
});

test('an appendix that comes from another number keeps the name it has in the text, with a doubt', () => {
  const { text, refused, doubts } = compute(
    'Thay thế Phụ lục II ban hành kèm theo Thông tư số 10/2031/TT-BTN bằng Phụ lục III ban hành kèm theo Thông tư này.',
  );
  expect(refused).toEqual([]);
  expect(doubts).toEqual(['Phụ lục II được thay bằng phụ lục mang số khác: Phụ lục III']);
  expect(text).toContain('Phụ lục II. Các mức phí');
  expect(text).toContain('Ngành ba');
  expect(text).not.toContain('Phụ lục III');
  expect(text).not.toContain('Mức phí một');
});

const kept = '(Ban hành kèm theo Thông tư số 20/2032/TT-BTN)';

test('"bằng Phụ lục ban hành kèm theo": the only one that the act has, and none where it has two', () => {
  const command =
    'Thay thế Phụ lục II ban hành kèm theo Thông tư số 10/2031/TT-BTN bằng Phụ lục ban hành kèm theo Thông tư này.';
  const { text, refused } = compute(command, `Phụ lục I\n${kept}\n\n1. Mức phí mới.\n`);
  expect(refused).toEqual([]);
  expect(text).toContain('Mức phí mới');
  expect(text).not.toContain('Mức phí một');
  expect(compute(command).refused).toHaveLength(1);
});

test('forms become the ones of their number in an appendix of the act', () => {
  const { text, refused } = compute(
    'Sửa đổi, bổ sung Mẫu số 01, Mẫu số 02 Phụ lục I thành các Mẫu tương ứng tại Phụ lục I ban hành kèm theo Thông tư này.',
    `Phụ lục I\n${kept}\n\n${form('01', 'ĐƠN XIN MỚI')}\n${form('02', 'ĐƠN TRẢ MỚI')}`,
  );
  expect(refused).toEqual([]);
  expect(text).toContain('ĐƠN XIN MỚI');
  expect(text).toContain('ĐƠN TRẢ MỚI');
  expect(text).not.toMatch(/ĐƠN (?:XIN|TRẢ)\n/u);
});

test('a list of the act that says what becomes of the text is told and not carried out', () => {
  const list = `Phụ lục I\nDANH MỤC VĂN BẢN BÃI BỎ\n${kept}\n\n1. Thông tư số 10/2031/TT-BTN quy định mẫu đơn.\n`;
  expect(compute('Bãi bỏ Điều 9.', list).refused).toEqual([
    'Không có Điều 9 trong văn bản được sửa đổi',
    'Danh mục kèm theo nêu văn bản này; chưa đọc được lệnh ghi trong danh mục',
  ]);
});

test('what has no number of its own is given none', () => {
  expect(compute('Đánh số lại Phụ lục I thành Phụ lục III.').refused).toContain(
    'Chưa thực hiện được lệnh “Đánh số lại”',
  );
});
