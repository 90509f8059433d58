import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromAnnotations, toAnnotations } from './annotations.ts';

const mark = {
  instrument: 'nq-1-2042-cp',
  anchor: 'dieu-5-khoan-2-diem-dd',
  citation: 'điểm đ khoản 2 Điều 5 Nghị quyết số 1/NQ-CP',
  words: 'ghe phải neo',
  note: 'Hỏi bến trưởng: neo ở đâu?',
  created: '2042-02-01T08:00:00.000Z',
};
const addressOf = (path: string) => `https://example.org/noi-khac${path}`;

test('marks taken along come back as they were, from whatever address', () => {
  const marks = [mark, { ...mark, words: '', note: '' }, { ...mark, anchor: 'muc-i', note: '' }];
  const file = JSON.parse(JSON.stringify(toAnnotations(marks, addressOf))) as unknown;
  expect(fromAnnotations(file)).toEqual(marks);
});

test('what is no collection of annotations is refused; what leads to no clause is left out', () => {
  expect(fromAnnotations({ first: {} })).toBeUndefined();
  expect(fromAnnotations([])).toBeUndefined();
  const away = {
    first: { items: [{ target: { source: 'https://example.org/<img>' }, created: '2042-01-01' }, null, 7] },
  };
  expect(fromAnnotations(away)).toEqual([]);
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const marks = fromAnnotations({ first: { items: [value] } });
      expect(marks).toEqual([]);
    }),
  );
});
