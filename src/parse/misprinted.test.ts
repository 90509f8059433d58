import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { isDivision, treeText, type LexNode } from '../lexast/index.ts';
import { walk } from '../lexast/walk.ts';
import { parse } from './index.ts';
import { circularEnd, circularHead } from './testing/circular.ts';

function read(lines: readonly string[]) {
  const file = new VFile();
  const text = lines.join('\n');
  const tree = parse(text, file);
  const units: string[] = [];
  walk(tree, (node: LexNode) => {
    if (isDivision(node)) units.push(node.id ?? '');
  });
  expect(treeText(tree)).toBe(text);
  return { units, tree, rules: file.messages.map(({ ruleId }) => ruleId) };
}

const body = (...lines: string[]) => read([...circularHead, ...lines, ...circularEnd]);

const law = [
  'Chương I',
  'QUY ĐỊNH CHUNG',
  'Điều 1. Bến đò',
  'Bến đò có phao.',
  'Chương II',
  'NGƯỜI',
  'Mục 1',
  'NGƯỜI LÁI ĐÒ',
  'Điều 2. Người lái đò',
  'Khoản 1. Người lái đò biết bơi.',
  'Khoản 2. Người lái đò có sức khỏe.',
  'Mục 2',
  'NGƯỜI ĐI ĐÒ',
  'Điều 3. Người đi đò',
  'Người đi đò mặc áo phao.',
];

describe('a misspelt word of a unit, which its place gives away', () => {
  const { units, tree } = body(...law);
  it('is none in a clean text', () => {
    expect(tree.completeness).toBe('full');
    expect(units).toHaveLength(9);
  });

  it.each([
    [
      'Điều 3.',
      [
        'Đìều 3.',
        'Điêu 3.',
        'Diều 3.',
        'Điề 3.',
        'iều 3.',
        'ĐIÊU 3.',
        'điều 3.',
        'Đ iều 3.',
        'Điều. 3.',
        'Điềuu 3.',
      ],
    ],
    ['Chương II', ['Chuong II', 'Chưong II', 'CHƯƠNGG II', 'Chươn II']],
    ['Mục 2', ['Muc 2', 'Mụe 2', 'MUC 2']],
    ['Khoản 2.', ['Khoan 2.', 'Khỏan 2.', 'Khoả 2.']],
  ])('%s', (right, slips) => {
    for (const slip of slips) {
      const seen = body(...law.map((line) => line.replace(new RegExp(`^${right}(?= |$)`, 'u'), slip)));
      expect(seen.units, slip).toEqual(units);
      expect(seen.rules, slip).toEqual(['misprinted-word']);
      expect(seen.tree.completeness).toBe('partial');
    }
  });

  it.each(['Mức 2. Phí ban đêm', 'Biểu 2. Giá vé', 'Điện 2. Ba pha', 'chương 2 của Luật'])(
    'is none where the word is one of its own: %s',
    (words) => {
      expect(body(...law.slice(0, 3), 'Bến đò có phao.', words, ...law.slice(4)).units).toEqual(units);
    },
  );

  it('is none out of its turn, or within a sentence', () => {
    expect(body(...law.slice(0, 4), 'Điêu 4. Phao', ...law.slice(4)).units).toEqual(units);
    expect(
      body(...law.slice(0, 3), 'Theo quy định tại', 'điều 2. Phao có đèn.', ...law.slice(4)).units,
    ).toEqual(units);
  });
});

describe('a point behind a dash', () => {
  const points = ['Điều 1. Bến đò', '1. Bến đò có:', 'a) Phao;', 'b) Chèo;', 'c) Đèn.'];
  const { units } = body(...points);

  it.each(['- b) Chèo;', '- b, Chèo;', '– b. Chèo;'])('is the point that must come there: %s', (line) => {
    const seen = body(...points.with(3, line));
    expect(seen.units).toEqual(units);
    expect(seen.rules).toEqual(['unusual-number']);
    expect(seen.tree.completeness).toBe('partial');
  });

  it('is a member of a list that has such letters of its own', () => {
    const list = body(...points.slice(0, 3), '- a) Phao tròn;', '- b) Phao bè;', ...points.slice(3));
    expect(list.units).toEqual([
      ...units.slice(0, 3),
      'dieu-1-khoan-1-diem-a-gach-1',
      'dieu-1-khoan-1-diem-a-gach-2',
      ...units.slice(3),
    ]);
    expect(list.rules).toEqual([]);
  });
});

const head = (number: string) => [
  'CHÍNH PHỦ',
  `Số: ${number}`,
  'NGHỊ ĐỊNH',
  'Quy định về đò',
  'Căn cứ Luật Đò;',
];

describe('the code of a number', () => {
  it.each([
    '14/2031/NĐCP',
    '14/2031/ND-CP',
    '14/2031/NDCP',
    '14/2031/NĐ.CP',
    '14/2031/NĐ_CP',
    '14/2031/nđ-cp',
  ])('is that of the kind, and told: %s', (number) => {
    const { tree, rules } = read([...head(number), ...law, 'TM. CHÍNH PHỦ', 'THỦ TƯỚNG', 'Trần Văn Mẫu']);
    expect(tree.meta.number).toBe('14/2031/NĐ-CP');
    expect(rules).toEqual(['misprinted-sign']);
  });

  it.each(['14/2031/NĐ-CP', '14/2031/QĐ-TTg', '14/2031/NQLT-CP', '14/NĐ'])(
    'is left as printed: %s',
    (number) => {
      const { tree, rules } = read([...head(number), ...law, 'TM. CHÍNH PHỦ', 'THỦ TƯỚNG', 'Trần Văn Mẫu']);
      expect([tree.meta.number, rules]).toEqual([number, []]);
    },
  );
});

const clauses = (count: number) => Array.from({ length: count }, () => '1. Bến đò có phao.');

it('many numbers out of their turn are no slips of the law', () => {
  expect(body('Điều 1. Bến đò', ...clauses(3)).tree.completeness).toBe('full');
  expect(body('Điều 1. Bến đò', ...clauses(9)).tree.completeness).toBe('partial');
});
