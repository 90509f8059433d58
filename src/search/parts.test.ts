import { expect, test } from 'vitest';
import { partsOf } from './parts.ts';

const document = (lengths: number[]) => ({
  id: 'nq-9-2030-cp',
  url: '/van-ban/nq-9-2030-cp/',
  name: 'Nghị quyết 9/NQ-CP',
  subject: '',
  type: 'Nghị quyết',
  bodies: [],
  names: [],
  passages: lengths.map((length, at) => ({
    anchor: `dieu-${at}`,
    label: '',
    kind: 'law' as const,
    text: 'a'.repeat(length),
  })),
});

test('parts hold every passage once, in order, none longer than the limit but a passage that is', () => {
  const parts = partsOf(document([4, 5, 3, 20, 1, 1]), 10);
  expect(parts.map(({ passages }) => passages.map(({ anchor }) => anchor))).toEqual([
    ['dieu-0', 'dieu-1'],
    ['dieu-2'],
    ['dieu-3'],
    ['dieu-4', 'dieu-5'],
  ]);
});
