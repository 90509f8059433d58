import { expect, test } from 'vitest';
import { type Attachment, attachments, type Document, division, marker, paragraph, text } from './index.ts';

const annexed = (title: string): Attachment => ({
  type: 'attachment',
  title,
  children: [
    {
      type: 'body',
      children: [division('article', '1', [marker('Điều 1. '), paragraph([text('Lời của Quy chế.')])])],
    },
  ],
});

test('the attachments of an instrument, in order; an appendix is none', () => {
  const decision: Document = {
    type: 'document',
    meta: {},
    completeness: 'full',
    children: [
      { type: 'body', children: [paragraph([text('Ban hành kèm theo Quyết định này:')])] },
      annexed('QUY CHẾ'),
      { type: 'appendix', title: 'PHỤ LỤC', children: [] },
      annexed('CHƯƠNG TRÌNH'),
    ],
  };
  expect(attachments(decision).map(({ title }) => title)).toEqual(['QUY CHẾ', 'CHƯƠNG TRÌNH']);
});
