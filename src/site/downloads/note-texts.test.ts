import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import type { Annotation } from '../../records/load/annotations.ts';
import { noteText } from './note-texts.ts';

test('a note in plain words: its title, then a line for each paragraph and list item', () => {
  const note: Pick<Annotation, 'title' | 'body'> = {
    title: 'Ba nơi nhận',
    body: fromMarkdown('Báo cáo gửi **ba nơi**\ntheo [Luật](lex:luat-1-2030-qh16):\n\n- Bộ A;\n- Bộ B.\n'),
  };
  expect(noteText(note as Annotation)).toBe('Ba nơi nhận\nBáo cáo gửi ba nơi theo Luật:\nBộ A;\nBộ B.');
});
