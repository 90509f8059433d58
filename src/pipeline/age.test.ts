import { expect, test } from 'vitest';
import { instrumentSchema, sourcesSchema } from '../records/schema/index.ts';
import { isOld, staleStatements, staleSentence } from './age.ts';

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
  S2: { ...page, dated: '2052-03' },
  S3: page,
});
const record = (id: string, status: object) =>
  instrumentSchema.parse({
    id,
    type: 'chi-thi',
    number: '19/CT-TTg',
    date: '2049-07-19',
    issuer: 'Thủ tướng Chính phủ',
    identity: { sources: ['S1'], confidence: 'high' },
    status: { asOf: '2052-11-29', confidence: 'medium', ...status },
  });
const tables = { bodies: {}, places: undefined, regions: {}, glossary: {}, timeline: [] };
const nothing = {
  sources,
  tables,
  annotations: new Map(),
  digests: new Map(),
  packs: [],
  provenance: new Map(),
};
const stale = (status: object, today = '2052-11-29', months = 12) => {
  const instruments = new Map([['ct-19-2049-ttg', record('ct-19-2049-ttg', status)]]);
  return staleStatements({ ...nothing, instruments }, today, months);
};

test('that we looked today makes a page of two years ago no younger', () => {
  const found = stale({ value: 'con-hieu-luc', sources: ['S1'] });
  expect(found).toEqual([
    { where: 'instruments/ct-19-2049-ttg.yaml: status', what: 'hiệu lực của 19/CT-TTg', evidence: '2050-11' },
  ]);
  expect(staleSentence(found[0]!)).toContain('dựa trên nguồn cũ (2050-11)');
});

test.each([
  ['a younger source', { value: 'con-hieu-luc', sources: ['S1', 'S2'] }],
  ['a source that shows no date', { value: 'con-hieu-luc', sources: ['S3'] }],
  ['what ended does not age', { value: 'het-hieu-luc', sources: ['S1'] }],
])('%s', (_, status) => {
  expect(stale(status)).toEqual([]);
});

test('a day that the statement names itself', () => {
  const status = { value: 'con-hieu-luc', sources: ['S2'], until: '2053-02-28' };
  expect(stale(status, '2053-02-28')).toEqual([]);
  expect(stale(status, '2053-03-01')).toMatchObject([{ until: '2053-02-28' }]);
});

test.each([
  ['2051-11-29', false],
  ['2051-11-28', true],
  ['2051-11', false],
  ['2051-10', true],
])('evidence of %s is old after twelve months: %s', (evidence, old) => {
  expect(isOld(evidence, '2052-11-29', 12)).toBe(old);
});

const note = (name: string, checked: string) => ({ id: name, title: name, checked, sources: [] });

test('what was last read before the text came, or before a newer one, is to be read again', () => {
  const version = { file: 'a.txt', received: '2052-11-20', sha256: 'a'.repeat(64), origin: { note: 'Thử' } };
  const held = { ...version, completeness: 'full' as const, earlier: [{ ...version, file: 'b.txt' }] };
  const id = 'ct-19-2049-ttg';
  const item = { instrument: id, anchor: 'dieu-1', note: 'Hỏi' };
  const found = staleStatements(
    {
      ...nothing,
      instruments: new Map([[id, record(id, { value: 'chua-kiem-chung' })]]),
      provenance: new Map([[id, held as never]]),
      annotations: new Map([[id, [note('cu', '2052-11-19'), note('moi', '2052-11-20')] as never]]),
      packs: [{ id: 'goi', name: 'Gói', items: [item, { ...item, instrument: 'khac' }] } as never],
      digests: new Map([['khac', { checked: '2052-01-01' } as never]]),
    },
    '2052-11-29',
    12,
  );
  expect(found.map(staleSentence)).toEqual([
    expect.stringMatching(
      /^packs\/goi\.yaml: gói tập huấn "Gói" có từ trước khi nhận bản văn ngày 2052-11-20/u,
    ),
    expect.stringMatching(
      /^annotations\/ct-19-2049-ttg\/cu\.mdx: chú giải "cu" xem lần cuối ngày 2052-11-19/u,
    ),
  ]);
});
