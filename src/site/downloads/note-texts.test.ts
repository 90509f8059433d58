import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import type { Annotation } from '../../records/load/annotations.ts';
import { noteText } from './note-texts.ts';

test('a note in plain words: its title, a line for each paragraph and list item, and how far it can be trusted', () => {
  const note: Partial<Annotation> = {
    certainty: 'inference',
    confidence: 'medium',
    sources: ['S1'],
    until: '2051-02-28',
    checked: '2050-11-29',
    creator: 'Tổ thử',
    title: 'Ba nơi nhận',
    body: fromMarkdown('Báo cáo gửi **ba nơi**\ntheo [Luật](lex:luat-1-2030-qh16):\n\n- Bộ A;\n- Bộ B.\n'),
  };
  expect(noteText(note as Annotation)).toBe(
    'Ba nơi nhận\nBáo cáo gửi ba nơi theo Luật:\nBộ A;\nBộ B.\nCó phần suy luận của ban biên tập. Dựa trên một nguồn. Đúng đến hết ngày 28/2/2051. Kiểm tra 29/11/2050, bởi Tổ thử.',
  );
});
