import { describe, expect, test } from 'vitest';
import type { InstrumentMeta } from '../../lexast/index.ts';
import { instrumentSchema } from '../../records/schema/index.ts';
import { recognise } from './recognise.ts';

const record = (fields: Record<string, unknown>) =>
  instrumentSchema.parse({
    issuer: 'Chính phủ',
    identity: { sources: ['S0'], confidence: 'medium' },
    status: { value: 'chua-kiem-chung', asOf: '2031-01-01' },
    ...fields,
  });
const records = new Map(
  [
    { id: 'nq-128-2020-cp', type: 'nghi-quyet', number: '128/NQ-CP', date: '2020-09-11' },
    {
      id: 'nq-57-2022-cp',
      type: 'nghi-quyet',
      number: '57/NQ-CP',
      date: '2022-04-21',
      title: 'Về liên kết vùng',
    },
  ].map((fields) => [fields.id, record(fields)]),
);
const resolution: InstrumentMeta = {
  type: 'nghi-quyet',
  number: '57/NQ-CP',
  date: '2022-04-21',
  issuer: 'Chính phủ',
};
const refusal = (meta: InstrumentMeta, id?: string) => {
  try {
    return `taken as ${recognise(meta, records, id).id}`;
  } catch (error) {
    return (error as Error).message;
  }
};

test('what the text says finds its record', () => {
  expect(recognise(resolution, records)).toMatchObject({
    id: 'nq-57-2022-cp',
    record: { number: '57/NQ-CP' },
    doubts: [],
  });
});

test('an instrument without a record gets its id from the text', () => {
  const meta = { type: 'thong-tu', number: '5 / 2031/TT-BTC', issuer: 'Bộ Tài chính' };
  expect(recognise(meta, records)).toEqual({
    id: 'tt-5-2031-btc',
    type: 'thong-tu',
    number: '5/2031/TT-BTC',
    issuer: 'Bộ Tài chính',
    doubts: [],
  });
});

describe('contradictions name both sides', () => {
  test('the same number of another day', () => {
    expect(refusal({ ...resolution, number: '128/NQ-CP', date: '2021-10-11' })).toBe(
      'The text is Nghị quyết 128/NQ-CP of 2021-10-11 issued by Chính phủ; the number 128/NQ-CP is held by ' +
        'Nghị quyết 128/NQ-CP of 2020-09-11 issued by Chính phủ (nq-128-2020-cp). If this is another instrument ' +
        'with the same number, confirm it with --id nq-128-2021-cp.',
    );
  });
  test('confirmed, it is another instrument', () => {
    expect(refusal({ ...resolution, number: '128/NQ-CP', date: '2021-10-11' }, 'nq-128-2021-cp')).toBe(
      'taken as nq-128-2021-cp',
    );
  });
  test('another day in the same year', () => {
    expect(refusal({ ...resolution, date: '2022-04-22' })).toBe(
      'The text is Nghị quyết 57/NQ-CP of 2022-04-22 issued by Chính phủ; the record is Nghị quyết 57/NQ-CP of ' +
        '2022-04-21 issued by Chính phủ (nq-57-2022-cp). Different: date. Give the right file, or correct the record and its source.',
    );
  });
  test('another type', () => {
    expect(refusal({ ...resolution, type: 'quyet-dinh' })).toMatch(/is held by Nghị quyết 57\/NQ-CP/);
  });
  test('another issuer', () => {
    expect(refusal({ ...resolution, issuer: 'Quốc hội' })).toMatch(/Different: issuer\./);
  });
  test('another id', () => {
    expect(refusal(resolution, 'nq-128-2020-cp')).toBe(
      'The text is Nghị quyết 57/NQ-CP of 2022-04-21 issued by Chính phủ, that is nq-57-2022-cp; you say that it ' +
        'is nq-128-2020-cp. Give the right file or the right id.',
    );
  });
  test('an id whose record contradicts what little the text says', () => {
    expect(refusal({ type: 'nghi-quyet', number: '58/NQ-CP' }, 'nq-57-2022-cp')).toMatch(
      /Different: number\./,
    );
  });
});

describe('what is missing is said, with what to do', () => {
  test('no date, and a record with the number', () => {
    expect(refusal({ type: 'nghi-quyet', number: '57/NQ-CP' })).toMatch(
      /its date was not found.*If it is .* \(nq-57-2022-cp\), say which: --id nq-57-2022-cp\.$/,
    );
  });
  test('no date, with the id', () => {
    const { doubts } = recognise({ type: 'nghi-quyet', number: '57/NQ-CP' }, records, 'nq-57-2022-cp');
    expect(doubts).toEqual([
      'The text does not say its date; that of the record is taken.',
      'The text does not say its issuer; that of the record is taken.',
    ]);
  });
  test('no date and no record', () => {
    expect(refusal({ type: 'nghi-quyet', number: '9/NQ-CP' }, 'nq-9-2031-cp')).toMatch(
      /Write content\/instruments\/nq-9-2031-cp\.yaml with the date/,
    );
  });
  test('no number', () => {
    expect(refusal({ type: 'nghi-quyet' })).toMatch(/it has no number.*--id/);
  });
  test('a kind without records', () => {
    expect(refusal({ type: 'bao-cao', number: '9/BC-CP' })).toMatch(/its kind is "bao-cao"/);
  });
  test('no issuer and no record', () => {
    expect(refusal({ type: 'nghi-dinh', number: '9/2031/NĐ-CP' })).toMatch(/does not say who issued it/);
  });
});

test('another title is a doubt, not a refusal', () => {
  expect(recognise({ ...resolution, title: 'Về việc khác' }, records).doubts).toEqual([
    'The text is entitled "Về việc khác", the record "Về liên kết vùng".',
  ]);
  expect(recognise({ ...resolution, title: 'VỀ LIÊN KẾT VÙNG' }, records).doubts).toEqual([]);
});
