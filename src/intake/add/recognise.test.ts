import { describe, expect, test } from 'vitest';
import type { InstrumentMeta } from '../../lexast/index.ts';
import { instrumentSchema } from '../../records/schema/index.ts';
import type { Evidence } from './evidence.ts';
import { Question } from './question.ts';
import { type Answer, recognise } from './recognise.ts';

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
const clean: Evidence = { isNumberPrinted: true, isDatePrinted: true, isDraft: false, isDamaged: false };
const known = { records, bodies: ['Bộ Tài chính'], today: '2031-12-31', name: 'van-ban.docx' };
const take = (meta: InstrumentMeta, answer?: Answer) => recognise(meta, clean, known, answer);
/** What is asked or refused: the kind and the words. */
const told = (meta: InstrumentMeta, answer?: Answer, evidence: Partial<Evidence> = {}, name = known.name) => {
  try {
    return `taken as ${recognise(meta, { ...clean, ...evidence }, { ...known, name }, answer).id}`;
  } catch (error) {
    return `${error instanceof Question ? 'asked' : 'refused'}: ${(error as Error).message}`;
  }
};

test('what the text says finds its record', () => {
  expect(take(resolution)).toMatchObject({
    id: 'nq-57-2022-cp',
    record: { number: '57/NQ-CP' },
    doubts: [],
  });
});

test('a file with an appendix alone is told to be one', () => {
  const attachedBy = '(Kèm theo Quyết định số 9/2031/QĐ-UBND)';
  expect(told({ type: 'danh-muc' }, undefined, { attachedBy })).toContain(
    `phần kèm theo của một văn bản: "${attachedBy}"`,
  );
  expect(told({ type: 'danh-muc' })).toContain(
    'loại ghi trên bản văn không có hồ sơ riêng; không có số hiệu',
  );
});

test('a zero before the number is no other instrument', () => {
  expect(take({ ...resolution, number: '057/NQ-CP' })).toMatchObject({
    id: 'nq-57-2022-cp',
    number: '57/NQ-CP',
  });
  expect(told({ ...resolution, number: '570/NQ-CP' })).toBe('taken as nq-570-2022-cp');
});

test('an instrument without a record gets its id from the text', () => {
  const meta = { type: 'thong-tu', number: '5 / 2031/TT-BTC', issuer: 'Bộ Tài chính' };
  expect(take(meta)).toEqual({
    id: 'tt-5-2031-btc',
    type: 'thong-tu',
    number: '5/2031/TT-BTC',
    issuer: 'Bộ Tài chính',
    doubts: [],
  });
});

test('who issued it is read off the number where the text does not say it', () => {
  expect(take({ type: 'nghi-dinh', number: '9/2031/NĐ-CP' }).issuer).toBe('Chính phủ');
  expect(take({ type: 'thong-tu', number: '9/2031/TT-BTC' }).issuer).toBe('Bộ Tài chính');
  expect(told({ type: 'thong-tu', number: '9/2031/TT-BXX' })).toBe(
    'asked: Bản văn không ghi cơ quan ban hành. Cơ quan nào ban hành?',
  );
});

test('of a province, its name is part of the id; without it the text is asked about', () => {
  const decision = { type: 'quyet-dinh', number: '12/2031/QĐ-UBND', date: '2031-03-02' };
  expect(told({ ...decision, issuer: 'Ủy ban nhân dân tỉnh Đồng Nai' })).toBe(
    'taken as qd-12-2031-ubnd-dong-nai',
  );
  expect(told({ ...decision, issuer: 'Ủy ban nhân dân' })).toMatch(/^asked: .*địa phương nào cũng có/u);
});

describe('what speaks against the text is asked', () => {
  test.each<[string, InstrumentMeta, Partial<Evidence>, string?]>([
    ['để trống số', resolution, { isDraft: true }],
    ['không nằm ở dòng "Số:"', resolution, { isNumberPrinted: false }],
    ['chữ số cũng có thể sai', resolution, { isDamaged: true }],
    ['là số của Quyết định', { ...resolution, number: '57/QĐ-TTg', issuer: 'Thủ tướng Chính phủ' }, {}],
    ['là của năm 2030', { type: 'nghi-dinh', number: '5/2030/NĐ-CP', date: '2031-01-02' }, {}],
    ['không phải số của "Quốc hội"', { ...resolution, issuer: 'Quốc hội' }, {}],
    ['không phải số của "Bộ Y tế"', { type: 'thong-tu', number: '5/2031/TT-BTC', issuer: 'Bộ Y tế' }, {}],
    [
      'không phải số của "Chính phủ"',
      { type: 'quyet-dinh', number: '5/QĐ-UBND', date: '2031-01-02', issuer: 'Chính phủ' },
      {},
    ],
    ['Tên tệp nói tới số 147', { ...resolution, number: '47/NQ-CP' }, {}, 'nq-147-2022.pdf'],
  ])('%s', (words, meta, evidence, name) => {
    const asked = told(meta, undefined, evidence, name);
    expect(asked).toMatch(/^asked: /u);
    expect(asked).toContain(words);
  });
  test('somebody who looked at it settles it', () => {
    expect(told(resolution, { confirmed: true }, { isDamaged: true })).toBe('taken as nq-57-2022-cp');
    expect(told({ ...resolution, number: '5/NQ-CP' }, { confirmed: true, number: '57/NQ-CP' })).toBe(
      'taken as nq-57-2022-cp',
    );
  });
  test('but not what contradicts itself: an editor’s hand slips as well', () => {
    expect(told(resolution, { confirmed: true, issuer: 'Bộ Tài chính' })).toMatch(
      /^asked: Số 57\/NQ-CP không phải số của "Bộ Tài chính"/u,
    );
  });
  test.each(['57_2022_NQ-CP.pdf', 'nq-57-2022.docx', 'Nghi quyet so 57.doc', '2022-12345.pdf', 'nq2022.txt'])(
    'the file name %s says nothing else',
    (name) => {
      expect(told(resolution, undefined, {}, name)).toBe('taken as nq-57-2022-cp');
    },
  );
});

describe('contradictions name both sides', () => {
  const other = { ...resolution, number: '128/NQ-CP', date: '2021-10-11' };
  test('the same number of another day', () => {
    expect(told(other)).toMatch(
      /^asked: Bản văn là Nghị quyết 128\/NQ-CP ngày 11\/10\/2021 của Chính phủ; đã có Nghị quyết 128\/NQ-CP ngày 11\/9\/2020 của Chính phủ \(nq-128-2020-cp\) cùng số hiệu/u,
    );
    expect(told(other, { id: 'nq-128-2021-cp' })).toBe('taken as nq-128-2021-cp');
  });
  test('another day in the same year', () => {
    expect(told({ ...resolution, date: '2022-04-22' })).toMatch(/^asked: .*Khác nhau: ngày ban hành\./u);
  });
  test('another type', () => {
    expect(told({ ...resolution, type: 'quyet-dinh' })).toMatch(/^asked: .*là số của Nghị quyết/u);
  });
  test('another id', () => {
    expect(told(resolution, { id: 'nq-128-2020-cp' })).toBe(
      'refused: Bản văn là Nghị quyết 57/NQ-CP ngày 21/4/2022 của Chính phủ, tức nq-57-2022-cp, không phải ' +
        'nq-128-2020-cp. Kiểm tra lại tệp hoặc mã.',
    );
  });
  test('an id whose record contradicts what little the text says', () => {
    expect(told({ type: 'nghi-quyet', number: '58/NQ-CP' }, { id: 'nq-57-2022-cp' })).toMatch(
      /Khác nhau: số hiệu\./u,
    );
  });
});

describe('what is missing is asked, and no stranger is suggested', () => {
  test.each<[RegExp, InstrumentMeta]>([
    [/không thấy ngày ban hành/u, { type: 'nghi-quyet', number: '57/NQ-CP' }],
    [/không có số hiệu/u, { type: 'nghi-quyet' }],
    [/loại ghi trên bản văn không có hồ sơ/u, { type: 'dieu-le', number: '9/ĐL-CP' }],
  ])('%s', (words, meta) => {
    expect(told(meta)).toMatch(words);
    expect(told(meta)).toMatch(/^asked: /u);
    expect(told(meta)).not.toContain('nq-57');
  });
  test('what the record knows is taken from it where an editor names it', () => {
    expect(take({ type: 'nghi-quyet', number: '57/NQ-CP' }, { id: 'nq-57-2022-cp' }).doubts).toEqual([
      'Bản văn không ghi ngày ban hành; lấy theo hồ sơ.',
    ]);
  });
});

test('a day that has not come is a doubt', () => {
  expect(take({ type: 'nghi-dinh', number: '5/2032/NĐ-CP', date: '2032-04-21' }).doubts).toEqual([
    'Ngày ban hành 21/4/2032 ở sau hôm nay: đối chiếu với bản in.',
  ]);
});

test('another title is a doubt, not a question', () => {
  expect(take({ ...resolution, title: 'Về việc khác' }).doubts).toEqual([
    'Trích yếu trong bản văn là "Về việc khác", trong hồ sơ là "Về liên kết vùng".',
  ]);
  expect(take({ ...resolution, title: 'VỀ LIÊN KẾT VÙNG' }).doubts).toEqual([]);
});
