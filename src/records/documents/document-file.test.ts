import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { assignIds, type Document, marker, paragraph, readingLines, text } from '../../lexast/index.ts';
import { formatDocument, readDocument } from './document-file.ts';

const tree: Document = assignIds({
  type: 'document',
  meta: {},
  completeness: 'partial',
  children: [
    {
      type: 'body',
      children: [
        {
          type: 'section',
          num: 'I',
          children: [
            marker('I. '),
            { type: 'heading', children: [text('QUAN ĐIỂM\n\n')] },
            { type: 'clause', num: '1', children: [marker('1. '), paragraph([text('Liên kết vùng.\n')])] },
          ],
        },
        { type: 'gap', reason: 'source-cut', children: [text('[...]\n')] },
      ],
    },
  ],
});
const head = {
  id: 'nq-1-2026-cp',
  type: 'nghi-quyet',
  number: '1/NQ-CP',
  completeness: 'partial' as const,
};

test('a document file reads like the law', () => {
  const [, body] = formatDocument(head, tree).split(/\n---\n/);
  expect(body).toBe(`
<Body>
  <Section id="muc-i" num="I">
    ## **I.** QUAN ĐIỂM

    <Clause id="muc-i-khoan-1" num="1">
      **1.** Liên kết vùng.
    </Clause>
  </Section>

  <Gap id="khuyet-1" reason="source-cut">
    \\[...]
  </Gap>
</Body>
`);
});

test('what was written is read back', () => {
  const read = readDocument(new VFile(formatDocument(head, tree)));
  expect(read.frontmatter).toMatchObject(head);
  expect(readingLines(read.tree)).toEqual(readingLines(tree));
});

test('an edit by hand is refused', () => {
  const file = new VFile({
    value: formatDocument(head, tree).replace('Liên kết', 'Liên  kết'),
    path: 'a.mdx',
  });
  expect(() => readDocument(file)).toThrow('This document was edited by hand');
});
