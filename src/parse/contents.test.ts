import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { treeText, type Document, type LexNode } from '../lexast/index.ts';
import { walk } from '../lexast/walk.ts';
import { parse } from './index.ts';

const head = ['BỘ MẪU', 'Số: 14/2031/TT-BM', 'THÔNG TƯ', 'Quy định về đò ngang', 'Căn cứ Luật Mẫu;'];
const body = [
  'Điều 1. Bến đò',
  '1. Bến đò có phao.',
  'Điều 2. Người lái đò',
  'Người lái đò đã qua tập huấn.',
];
const end = ['BỘ TRƯỞNG', 'Trần Văn Mẫu'];
const contents = [
  'MỤC LỤC',
  'Điều 1. Bến đò ........ 2',
  'Điều 2. Người lái đò đã qua',
  'tập huấn ........ 2',
];

function read(...parts: (readonly string[])[]) {
  const file = new VFile();
  const tree: Document = parse(parts.flat().join('\n'), file);
  const of = (type: LexNode['type']) => {
    const found: LexNode[] = [];
    walk(tree, (node) => {
      if (node.type === type) found.push(node);
    });
    return found;
  };
  return { of, meta: tree.meta, rules: file.messages.map(({ ruleId }) => ruleId) };
}

describe('a list of contents', () => {
  it.each([
    ['above the head', [contents, head, body, end]],
    ['above the articles', [head, contents, body, end]],
    ['at the end', [head, body, end, contents]],
  ])('is set aside %s', (_, parts) => {
    const { of, meta, rules } = read(...parts);
    expect(of('article')).toHaveLength(2);
    expect(meta).toMatchObject({ type: 'thong-tu', number: '14/2031/TT-BM' });
    expect(of('furniture').map((node) => treeText(node).trim())).toEqual(contents);
    expect(rules).toEqual(['contents-set-aside']);
  });

  it.each([
    ['MỤC LỤC', 'Điều 1. Bến đò', 'Điều 2. Người lái đò', 'Điều 3. Hiệu lực'],
    ['Chương I', 'BẾN VÀ NGƯỜI', 'Điều 1. Bến đò', 'Điều 2. Người lái đò…', 'ĐIỀU 3. HIỆU LỰC'],
  ])('is set aside without pages: %s, …', (...list) => {
    const more = ['Điều 3. Hiệu lực', 'Thông tư này có hiệu lực từ ngày ký.'];
    const text = [head, ['Chương I', 'BẾN VÀ NGƯỜI'], body, more, end];
    const { of, meta, rules } = read(list, ...text);
    expect(of('article')).toHaveLength(3);
    expect(of('chapter')).toHaveLength(1);
    expect(meta).toMatchObject({ type: 'thong-tu', number: '14/2031/TT-BM' });
    expect(of('furniture').map((node) => treeText(node).trim())).toEqual(list);
    expect(rules).toEqual(['contents-set-aside']);
  });

  it('is set aside in an attached text too, with the pages of some entries', () => {
    const own = ['Điều 3. Hiệu lực', 'Thông tư này có hiệu lực từ ngày ký.', ...end];
    const rules = ['QUY CHẾ', '(Ban hành kèm theo Thông tư số 14/2031/TT-BM)', 'MỤC LỤC'];
    const list = [
      'Điều 1. Phao',
      'Điều 2. Chèo ... 4',
      'Điều 1. Phao',
      'Đò có phao.',
      'Điều 2. Chèo',
      'Đò có chèo.',
    ];
    const { of, rules: told } = read(contents, head, body, own, rules, list);
    expect(of('article')).toHaveLength(5);
    expect(of('furniture').map((node) => treeText(node).trim())).toEqual([
      ...contents,
      'MỤC LỤC',
      ...list.slice(0, 2),
    ]);
    expect(told).toEqual(['contents-set-aside']);
  });

  it('is none where no pages are named', () => {
    expect(read(head, ['Mục lục', 'Hồ sơ có mục lục.'], body, end).rules).toEqual([]);
  });
});

describe('what a page on the web adds below the text', () => {
  it('is said', () => {
    expect(read(head, body, end, ['Tải về', 'Văn bản liên quan']).rules).toEqual(['words-of-page']);
    const mark = 'LawSoft * Tel: 024 3000 0000';
    expect(read(head, body.toSpliced(2, 0, mark), end).rules).toEqual(['words-of-page']);
    const note = 'Văn bản này đã được số hóa ngày 12 tháng 3 năm 2026.';
    expect(read(head, body, end, [note]).rules).toEqual(['below-signature']);
  });
});
