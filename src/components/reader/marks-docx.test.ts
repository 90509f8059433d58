import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { readSource } from '../../formats/index.ts';
import { marksDocx } from './marks-docx.ts';

test('Word reads where each mark is, what was marked and what was noted', async () => {
  const file = marksDocx(
    [
      {
        instrument: 'nq-1-2042-cp',
        anchor: 'dieu-5',
        citation: 'Điều 5 Nghị quyết số 1/NQ-CP',
        words: 'ghe phải neo & trình <bến trưởng>',
        note: 'Hỏi lại:\nneo ở đâu?\u0007',
        created: '2042-02-01T08:00:00.000Z',
      },
    ],
    'Ghi chú của tôi',
  );
  const { text } = await readSource(file, new VFile({ path: 'ghi-chu.docx' }));
  expect(text.split('\n').filter(Boolean)).toEqual([
    'Ghi chú của tôi',
    'Điều 5 Nghị quyết số 1/NQ-CP',
    'ghe phải neo & trình <bến trưởng>',
    'Hỏi lại:',
    'neo ở đâu?',
  ]);
});
