import { expect, test } from 'vitest';
import { type Instrument, instrumentSchema, sourcesSchema } from '../records/schema/index.ts';
import type { InstrumentView, RelationFrom } from './library.ts';
import { dayOf, stateWords, warningsOf } from './state.ts';

const page = {
  kind: 'page',
  complete: false,
  address: 'a',
  title: 'Trang',
  publisher: 'Nơi',
  collected: '2052-11',
};
const sources = sourcesSchema.parse({
  S1: { ...page, dated: '2050-11' },
  S2: { ...page, dated: '2052-10-02' },
});
const today = dayOf('2052-11-29');
const record = (status: object, id = 'nd-39-2042-cp', date = '2042-06-18'): Instrument =>
  instrumentSchema.parse({
    id,
    type: 'nghi-dinh',
    number: '39/2042/NĐ-CP',
    date,
    issuer: 'Chính phủ',
    identity: { sources: ['S1'], confidence: 'high' },
    status: { asOf: '2052-11-29', ...status },
  });
const known = { sources: ['S2'], confidence: 'high' };

test.each([
  [{ value: 'chua-kiem-chung' }, 'Chưa thấy nguồn nào nói về hiệu lực', 'quiet'],
  [{ value: 'con-hieu-luc', ...known }, 'Còn hiệu lực', 'good'],
  [{ value: 'con-hieu-luc', ...known, until: '2053-02-28' }, 'Còn hiệu lực đến hết ngày 28/2/2053', 'good'],
  [{ value: 'con-hieu-luc', ...known, until: '2052-02-28' }, 'Còn hiệu lực đến hết ngày 28/2/2052', 'warn'],
  [
    { value: 'het-hieu-luc', ...known, from: '2052-05-29', inference: true },
    'Hết hiệu lực toàn bộ từ ngày 29/5/2052 (suy luận)',
    'warn',
  ],
])('%o', (status, words, tone) => {
  expect(stateWords(record(status), sources, today)).toMatchObject({ words, tone });
});

test('old evidence is told with its age, whenever we looked', () => {
  const status = { value: 'con-hieu-luc', sources: ['S1'], confidence: 'medium' };
  expect(stateWords(record(status), sources, today)).toEqual({
    words: 'Còn hiệu lực',
    evidence: 'theo nguồn tháng 11/2050',
    care: ['nguồn đã cũ, cần tra lại', 'dựa trên một nguồn'],
    tone: 'warn',
  });
});

const from = (id: string, kind: string) =>
  ({
    from: id,
    relation: { kind, target: 'nd-39-2042-cp', sources: ['S1'], confidence: 'high' },
  }) as RelationFrom;

test('what later instruments did is told at the title, oldest first; without any there is silence', () => {
  const instruments = new Map(
    [
      record({ value: 'chua-kiem-chung' }, 'nd-2-2046-cp', '2046-01-01'),
      record({ value: 'chua-kiem-chung' }, 'nd-1-2044-cp', '2044-01-01'),
    ].map((each) => [each.id, { record: each } as InstrumentView]),
  );
  const relationsTo = new Map([
    [
      'nd-39-2042-cp',
      [from('nd-2-2046-cp', 'sua-doi'), from('nd-1-2044-cp', 'sua-doi'), from('nd-9-2050-cp', 'can-cu')],
    ],
  ]);
  const library = { sources, today, instruments, relationsTo };
  expect(warningsOf(record({ value: 'con-hieu-luc', ...known }), library)).toEqual({
    state: undefined,
    changes: [
      {
        label: 'Được sửa đổi 2 lần sau đó, chưa nhập vào đây:',
        by: ['nd-1-2044-cp', 'nd-2-2046-cp'],
        inference: false,
      },
    ],
  });
  const quiet = warningsOf(record({ value: 'con-hieu-luc', ...known }), {
    ...library,
    relationsTo: new Map(),
  });
  expect(quiet).toEqual({ state: undefined, changes: [] });
});
