import { expect, test } from 'vitest';
import { parse } from '../../parse/index.ts';
import { createCatalogue } from '../catalogue.ts';
import { references } from '../references.ts';
import { resolveReferences } from './index.ts';

const head = `CHÍNH PHỦ
Số: 1/2030/NĐ-CP
Hà Nội, ngày 1 tháng 1 năm 2030

NGHỊ ĐỊNH
Về thử nghiệm

Căn cứ Luật Thử nghiệm số 5/2029/QH16;

`;
const end = `
Điều 2. Hiệu lực
Từ ngày ký.

Nơi nhận:
- Như trên;
TM. CHÍNH PHỦ
THỦ TƯỚNG
Nguyễn Văn A
`;

/** Citations of the body: words, status, where they lead. */
function cited(body: string, after = end): string[] {
  const tree = resolveReferences(parse(head + body + after), createCatalogue([]));
  return references(tree)
    .slice(1)
    .map(({ text, node }) => {
      const leads = node.targets.map(({ instrument, path }) =>
        [instrument, ...Object.values(path)].filter(Boolean).join(' '),
      );
      return `${text.replace(/\s+/g, ' ')} [${node.status}] ${leads.join('; ')}`.trim();
    });
}

test.each(['của', 'Luật', 'của Nghị định số', 'và'])(
  'half a citation leads nowhere where the sentence breaks off at "%s"',
  (word) => {
    const [first] = cited(`Điều 1. Phạm vi\n1. Hồ sơ nêu tại khoản 2 Điều 1 ${word}\n\n2. Việc khác.\n`);
    expect(first).toMatch(/^khoản 2 Điều 1 \[unresolved\] 1? ?/);
    expect(first).not.toContain('NĐ-CP');
  },
);

test('a sentence goes on over notes and heads at the end of a page', () => {
  const page = `Điều 1. Phạm vi1
1. Hồ sơ nêu tại khoản 2
${' '.repeat(42)}
1 Tên Điều này được sửa đổi theo quy định tại Điều 3 của Nghị định số 9/2031/NĐ-CP.

CÔNG BÁO/Số 5/Ngày 02-01-2034
3

Điều 12 của Luật Thử nghiệm.
`;
  expect(cited(page)[0]).toBe('khoản 2 [resolved] 5/2029/QH16 12 2');
});

test('a place that this text does not have, and that names no text, is none of it', () => {
  expect(cited('Điều 1. Phạm vi\n1. Theo khoản 5 Điều 18.\n')[0]).toBe('khoản 5 Điều 18 [unresolved] 18 5');
});

test('members of a list belong to the text that the sentence before them names', () => {
  const list = `Điều 1. Phạm vi
Nghị định này quy định chi tiết các điều, khoản sau đây của Luật Thử nghiệm:
1. Khoản 5 Điều 18;
2. Điểm c khoản 4 Điều 23.
`;
  expect(cited(list).slice(2)).toEqual([
    'Khoản 5 Điều 18 [resolved] 5/2029/QH16 18 5',
    'Điểm c khoản 4 Điều 23 [resolved] 5/2029/QH16 23 4 c',
  ]);
});

test('an insertion takes clause and article from the unit that it stands behind', () => {
  const body = 'Điều 1. Bổ sung điểm d vào sau điểm c khoản 2 Điều 7 Nghị định số 9/2028/NĐ-CP\nNội dung.\n';
  expect(cited(body)[0]).toBe('điểm d [resolved] 9/2028/NĐ-CP d 2 7');
});

test('a form stands in its Phụ lục, not in the clause that names it', () => {
  const body = 'Điều 1. Hồ sơ\n1. Đơn theo Mẫu số 01 tại Phụ lục ban hành kèm theo Nghị định này.\n';
  expect(cited(body)[0]).toBe(
    'Mẫu số 01 tại Phụ lục ban hành kèm theo Nghị định này [resolved] 1/2030/NĐ-CP Phụ lục Mẫu số 01',
  );
});
