import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parse, readText } from '../index.ts';
import type { Instrument } from '../records/schema/index.ts';
import type { Backlink } from './backlinks.ts';
import { instrumentPreviews, previewedAnchors } from './previews.ts';
import type { InstrumentView } from './library.ts';

const text = `QUYẾT ĐỊNH
Về việc thử nghiệm
Điều 1. Phạm vi
1. Bến thuyền gồm:
a) Bến khách;
b) Bến hàng.
Điều 2. Hiệu lực
Quyết định này có hiệu lực từ ngày ký.
`;
const record = {
  id: 'qd-1-2050-ttg',
  type: 'quyet-dinh',
  number: '1/QĐ-TTg',
  date: '2050-02-01',
  title: 'về việc thử nghiệm',
  status: { value: 'con-hieu-luc', asOf: '2050-03-04' },
} as Instrument;
const link = (from: string, target?: string): Backlink => ({
  from,
  anchor: 'dieu-9',
  label: 'Điều 9',
  words: '',
  ...(target ? { target } : {}),
});
const view = (facts: Partial<InstrumentView>) =>
  ({
    id: record.id,
    record,
    tree: parse(readText(text), new VFile()),
    completeness: 'full',
    backlinks: [],
    law: { marks: { defined: ['dieu-1'] } },
    parts: [],
    ...facts,
  }) as unknown as InstrumentView;

test('an instrument shows itself, and the words of places that other texts cite', () => {
  const backlinks = [
    link('nq-2-2050-cp', 'dieu-1-khoan-1'),
    link('nq-3-2050-cp', 'dieu-1-khoan-1'),
    link('nq-2-2050-cp'),
    link('nq-2-2050-cp', 'dieu-99'),
    link(record.id, 'dieu-2'),
  ];
  const shared = { title: 'Về việc thử nghiệm', state: 'Còn hiệu lực. Có toàn văn.' };
  expect(instrumentPreviews(view({ backlinks }))).toEqual({
    '': { name: 'Quyết định 1/QĐ-TTg (1/2/2050)', ...shared, law: false },
    'dieu-1-khoan-1': {
      name: 'Khoản 1 Điều 1, Quyết định 1/QĐ-TTg (1/2/2050)',
      ...shared,
      words: '1. Bến thuyền gồm: a) Bến khách; b) Bến hàng.',
      law: true,
    },
  });
});

test('a text whose divisions have pages of their own shows its places to itself', () => {
  const backlinks = [link(record.id, 'dieu-2')];
  expect(previewedAnchors(view({ backlinks }))).toEqual([]);
  expect(previewedAnchors(view({ backlinks, record: { ...record, editions: ['divisionPages'] } }))).toEqual([
    'dieu-1',
    'dieu-2',
  ]);
});

test('where no text is held, our own summary stands for it and is not said to be law', () => {
  const digest = { summary: 'Tóm tắt của ban biên tập.' } as InstrumentView['digest'] & object;
  const previews = instrumentPreviews(
    view({ tree: undefined, completeness: 'none', digest, backlinks: [link('nq-2-2050-cp', 'dieu-1')] }),
  );
  expect(Object.keys(previews)).toEqual(['']);
  expect(previews['']).toMatchObject({ words: 'Tóm tắt của ban biên tập.', law: false });
});
