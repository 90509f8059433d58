import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { assignIds, type Block, division, type Document, gap, marker, paragraph, text } from './index.ts';

const words = paragraph([text('Nội dung.')]);
const unit = (type: Parameters<typeof division>[0], num: string, ...children: Block[]) =>
  division(type, num, [marker(`${num} `), paragraph([text('Lời dẫn.')]), ...children]);

function idsOf(...body: Block[]): string[] {
  const tree: Document = {
    type: 'document',
    meta: {},
    completeness: 'full',
    children: [
      {
        type: 'preamble',
        children: [
          { type: 'basis', kind: 'legal', children: [text('Căn cứ Luật;')] },
          { type: 'basis', kind: 'legal', children: [text('Căn cứ Nghị định;')] },
          { type: 'basis', kind: 'proposal', children: [text('Theo đề nghị')] },
          paragraph([text('QUYẾT NGHỊ:')], 'enacting'),
          paragraph([text('Mở đầu.')]),
          paragraph([text('Mở đầu.')]),
        ],
      },
      { type: 'body', children: body },
    ],
  };
  const ids: string[] = [];
  visit(assignIds(tree), (node) => {
    if ('id' in node) ids.push(String(node.id));
  });
  return ids.slice(5);
}

test('bases and opening paragraphs', () => {
  const tree = assignIds<Document>({
    type: 'document',
    meta: {},
    completeness: 'full',
    children: [
      { type: 'preamble', children: [{ type: 'basis', kind: 'legal', children: [] }, { ...words }] },
    ],
  });
  const ids: unknown[] = [];
  visit(tree, (node) => void ('id' in node && ids.push(node.id)));
  expect(ids).toEqual(['can-cu-1', 'mo-dau-doan-1']);
});

test('a resolution without articles: section, clause, point, with đ apart from d', () => {
  expect(
    idsOf(unit('section', 'III', unit('clause', '1', unit('point', 'd'), unit('point', 'đ')), gap('[...]'))),
  ).toEqual([
    'muc-iii',
    'muc-iii-khoan-1',
    'muc-iii-khoan-1-diem-d',
    'muc-iii-khoan-1-diem-dd',
    'muc-iii-khuyet-1',
  ]);
});

test('an article’s address does not depend on its chapter; an inserted unit keeps its letter', () => {
  expect(
    idsOf(unit('chapter', 'II', unit('article', '54a', unit('clause', '2a', unit('point', 'đ1'))))),
  ).toEqual(['chuong-ii', 'dieu-54a', 'dieu-54a-khoan-2a', 'dieu-54a-khoan-2a-diem-dd1']);
});

test('a paragraph on a number’s line is that number’s place; the next is the second', () => {
  expect(idsOf(unit('clause', '1', { ...words }, { ...words }))).toEqual([
    'khoan-1',
    'khoan-1-doan-2',
    'khoan-1-doan-3',
  ]);
});

test('a number printed twice still names one place each', () => {
  expect(idsOf(unit('article', '3'), unit('article', '3'))).toEqual(['dieu-3', 'dieu-3-lan-2']);
});
