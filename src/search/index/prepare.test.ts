import { expect, test } from 'vitest';
import { syllableCounter } from '../knowledge.ts';
import type { SearchDocument } from '../types.ts';
import { PART } from './plan.ts';
import { prepareDocument } from './prepare.ts';

const document = (number: number): SearchDocument => ({
  id: `nq-${number}-2030-cp`,
  url: `/van-ban/nq-${number}-2030-cp/`,
  name: `Nghị quyết ${number}/NQ-CP`,
  subject: 'Về bến thuyền',
  type: 'Nghị quyết',
  bodies: ['Chính phủ'],
  names: [],
  passages: [
    { anchor: 'dieu-1', label: 'Điều 1', kind: 'law', text: 'Bến đón thuyền khách.' },
    { anchor: 'dieu-2', label: 'Điều 2', kind: 'law', text: 'Hoà, hòa, HÒA. '.repeat(PART / 15) },
    { anchor: '', label: '', kind: 'note', text: 'Ghi chú của bến' },
  ],
});

test('a long document is cut into records, each with its own words', () => {
  const { records } = prepareDocument(document(9));
  expect(records.map(({ url }) => url)).toEqual([0, 1, 2].map((at) => `/van-ban/nq-9-2030-cp/?${at}`));
  expect(records.flatMap(({ document: { passages } }) => passages)).toEqual(document(9).passages);
  expect(records.map(({ terms }) => terms.split(' ').includes('zthuyenkhach'))).toEqual([true, false, false]);
});

test('counts added up are those of all documents together, also when they were kept as JSON between', () => {
  const together = syllableCounter();
  const added = syllableCounter();
  for (const number of [1, 2, 3]) {
    together.add(document(number));
    added.addCounts(JSON.parse(JSON.stringify(prepareDocument(document(number)).counts)));
  }
  expect(added.knowledge([])).toEqual(together.knowledge([]));
  expect(added.knowledge([]).syllables['hoa']).toEqual([3, 'hòa']);
});
