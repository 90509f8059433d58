import { expect, test } from 'vitest';
import { type LexNode, unwrap, lawText } from '../lexast/index.ts';
import { walk } from '../lexast/walk.ts';
import { assemble } from '../formats/assemble.ts';
import { parse } from './index.ts';

const head = ['CHÍNH PHỦ', 'Số: 12/2031/NĐ-CP', 'NGHỊ ĐỊNH', 'Về bến thủy nội địa'];

/** Paragraphs of a text, each on one line. */
function paragraphs(...lines: string[]): string[] {
  const found: string[] = [];
  walk(parse([...head, ...lines].join('\n')), (node: LexNode) => {
    if (node.type === 'paragraph' && !node.role) found.push(unwrap(lawText(node)));
  });
  return found;
}

const wrapped = [
  'Điều 1. Sửa đổi mẫu báo cáo',
  '1. Chủ bến thủy nội địa gửi báo cáo theo mẫu ban hành kèm theo Thông tư của Bộ',
  'Xây dựng trước ngày 15 tháng 12 hằng năm tới Ủy ban nhân dân cấp xã nơi có bến',
  'để tổng hợp, báo cáo theo quy định.',
  '2. Bộ Xây dựng hướng dẫn việc lập báo cáo, việc gửi báo cáo qua Cổng dịch vụ công',
  'Quốc gia và việc lưu báo cáo.',
];

test('long forms below a wrapped text do not part its sentences before a capital', () => {
  const form = Array.from({ length: 60 }, (_, at) => `Mục ${at}: ${'.'.repeat(70)}`);
  expect(paragraphs(...wrapped, '', 'PHỤ LỤC I', 'MẪU BÁO CÁO', ...form).slice(0, 2)).toEqual([
    'Chủ bến thủy nội địa gửi báo cáo theo mẫu ban hành kèm theo Thông tư của Bộ Xây dựng trước ngày 15 tháng 12 hằng năm tới Ủy ban nhân dân cấp xã nơi có bến để tổng hợp, báo cáo theo quy định.',
    'Bộ Xây dựng hướng dẫn việc lập báo cáo, việc gửi báo cáo qua Cổng dịch vụ công Quốc gia và việc lưu báo cáo.',
  ]);
});

test.each([
  ['Thông tư liên tịch số 3/2030/TTLT-BXD-', 'BTC'],
  ['Thông tư số 3/2030/TT-', 'BXD'],
  ['Nghị định số 3/2030/', 'NĐ-CP'],
  ['Nghị quyết số 6-', 'NQ/TW'],
])('the number of an instrument goes on in the next line: %s', (line, rest) => {
  expect(paragraphs('Điều 1. Căn cứ', `1. Thực hiện ${line}`, `${rest} về bến thủy.`)).toEqual([
    `Thực hiện ${line}${rest} về bến thủy.`,
  ]);
});

test('blocks that a converter made of the lines of a print are parts of longer paragraphs', () => {
  const clauses = Array.from({ length: 12 }, (_, at) => [
    `${at + 1}. Chủ bến thủy nội địa gửi báo cáo theo mẫu ban hành kèm theo Thông tư của Bộ`,
    'trưởng Bộ Xây dựng trước ngày 15 tháng 12 hằng năm tới Ủy ban nhân dân cấp xã nơi có',
    'bến để tổng hợp, báo cáo theo quy định tại Điều này.',
  ]).flat();
  const raw = [...head, 'Điều 1. Báo cáo', ...clauses].map((text) => ({ text, style: { block: true } }));
  const found: string[] = [];
  walk(parse(assemble('docx', raw)), (node: LexNode) => {
    if (node.type === 'clause') found.push(unwrap(lawText(node)));
  });
  expect(found).toHaveLength(12);
  expect(found[11]).toBe(`12. ${clauses.slice(0, 3).join(' ').slice(3)}`);
});
