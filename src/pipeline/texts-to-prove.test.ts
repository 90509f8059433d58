import { expect, test } from 'vitest';
import { textsToProve } from './texts-to-prove.ts';

const page = (id: string) => `van-ban/${id}/index.html`;
const part = (id: string) => `van-ban/${id}/phan/dieu-30/index.html`;
const records = [
  { id: 'nq-9001-2050-cp', core: true as const },
  { id: 'nd-1-2050-cp' },
  { id: 'nd-2-2050-cp' },
];

test('featured texts are proved also where their pages were taken over; of the others each with a new page', () => {
  const filesOf = (id: string) => [page(id), part(id)];
  expect(textsToProve(records, filesOf, new Set([part('nd-2-2050-cp')]))).toEqual(
    new Set(['nq-9001-2050-cp', 'nd-2-2050-cp']),
  );
  expect(textsToProve(records, filesOf, new Set())).toEqual(new Set(['nq-9001-2050-cp']));
});
