import { describe, expect, test } from 'vitest';
import { openDocuments } from './testing/open-files.ts';
import type { Passage, SearchDocument, Synonym } from './types.ts';

const law = (anchor: string, label: string, text: string): Passage => ({ anchor, label, kind: 'law', text });
const note = (anchor: string, text: string): Passage => ({ anchor, label: 'Chú giải', kind: 'note', text });

/** Invented instruments, in the form of real ones. */
const corpus: SearchDocument[] = [
  {
    id: 'nq-9-2030-cp',
    url: '/van-ban/nq-9-2030-cp/',
    name: 'Nghị quyết 9/NQ-CP',
    subject: 'Về phối hợp khai thác bến thuyền',
    type: 'Nghị quyết',
    year: '2030',
    bodies: ['Chính phủ'],
    names: [],
    held: true,
    core: true,
    passages: [
      law('', '', 'Nghị quyết số 9/NQ-CP của Chính phủ: Về phối hợp khai thác bến thuyền'),
      law(
        'muc-i-khoan-1',
        'Khoản 1 Mục I',
        '1. Con đường ven hồ nối các bến thuyền, ưu tiên thuyền chở khách.',
      ),
      law(
        'muc-i-khoan-2',
        'Khoản 2 Mục I',
        '2. Lịch dương được dùng để tính thời hạn; thuyền và bến đăng ký riêng.',
      ),
      law('muc-i-khoan-2-diem-d', 'Điểm d khoản 2 Mục I', 'd) Kỷ luật bến bãi.'),
      law('muc-i-khoan-2-diem-dd', 'Điểm đ khoản 2 Mục I', 'đ) Bộ Thủy lợi kiểm tra đê điều.'),
      note('chu-giai-1', 'Bến thuyền nói ở đây gồm cả bến khách. Bộ Thủy lợi nay là Bộ Nước.'),
    ],
  },
  {
    id: 'ct-9-2031-ttg',
    url: '/van-ban/ct-9-2031-ttg/',
    name: 'Chỉ thị 9/CT-TTg',
    subject: 'Về bến thuyền mùa lũ',
    type: 'Chỉ thị',
    year: '2031',
    bodies: ['Thủ tướng Chính phủ'],
    names: ['Chỉ thị mùa lũ'],
    held: true,
    passages: [law('', '', 'Chỉ thị số 9/CT-TTg của Thủ tướng Chính phủ: Về bến thuyền mùa lũ')],
  },
];
const synonyms: Synonym[] = [
  { kind: 'abbreviation', from: 'BTL', to: 'Bộ Thủy lợi' },
  { kind: 'successor', from: 'Bộ Thủy lợi', to: 'Bộ Nước' },
];

const engine = await openDocuments(corpus, { synonyms });
const places = async (query: string, filters = {}) =>
  (await engine.search(query, filters)).hits.map(
    ({ document, passage }) => `${document.id}#${passage.anchor}`,
  );
const first = async (query: string) => (await places(query))[0];
const marks = async (query: string) =>
  (await engine.search(query)).hits[0]?.segments.filter(({ marked }) => marked).map(({ text }) => text);

describe('the first hit', () => {
  test.each([
    ['đường', 'nq-9-2030-cp#muc-i-khoan-1'],
    ['dương', 'nq-9-2030-cp#muc-i-khoan-2'],
    ['duong ven ho', 'nq-9-2030-cp#muc-i-khoan-1'],
    ['dduwowngf ven hoof', 'nq-9-2030-cp#muc-i-khoan-1'],
    ['d9uo7ng2 ven ho62', 'nq-9-2030-cp#muc-i-khoan-1'],
    ['kỉ luật', 'nq-9-2030-cp#muc-i-khoan-2-diem-d'],
    ['BTL', 'nq-9-2030-cp#muc-i-khoan-2-diem-dd'],
    ['nq9', 'nq-9-2030-cp#'],
    ['9/CT-TTg', 'ct-9-2031-ttg#'],
    ['chỉ thị mùa lũ', 'ct-9-2031-ttg#'],
    ['điểm đ khoản 2 mục I', 'nq-9-2030-cp#muc-i-khoan-2-diem-dd'],
    ['diem d khoan 2 muc 1 nq 9', 'nq-9-2030-cp#muc-i-khoan-2-diem-d'],
    ['I.2.đ', 'nq-9-2030-cp#muc-i-khoan-2-diem-dd'],
    ['nq 9 lịch', 'nq-9-2030-cp#muc-i-khoan-2'],
  ])('%s → %s', async (query, place) => expect(await first(query)).toBe(place));
});

test('an ambiguous number leads to every instrument that bears it', async () => {
  expect((await places('9')).filter((place) => place.endsWith('#'))).toEqual([
    'nq-9-2030-cp#',
    'ct-9-2031-ttg#',
  ]);
});

/** Instruments that hold every pair of "bến thuyền nhỏ ven hồ" apart, in headings even, and one that holds these words. */
const scattered: SearchDocument[] = Array.from({ length: 40 }, (_, at) => ({
  ...(corpus[1] as SearchDocument),
  id: `ct-${at + 20}-2031-ttg`,
  name: `Chỉ thị ${at + 20}/CT-TTg`,
  names: ['Chỉ thị bến thuyền'],
  passages: [
    law('muc-1', 'Mục 1', 'Thuyền nhỏ; bến thuyền.'),
    law('muc-2', 'Mục 2', at === 30 ? 'Kê khai bến thuyền nhỏ ven hồ.' : 'Nhỏ ven sông; ven hồ.'),
  ],
}));

describe('words that stand in one place', async () => {
  const large = await openDocuments(scattered);
  test.each(['ben thuyen nho ven ho', 'bến thuyền nho ven hồ', '"bến thuyền nhỏ ven hồ"'])(
    '%s',
    async (query) => {
      const { hits } = await large.search(query);
      expect(hits[0]?.segments.map(({ text }) => text)).toContain('bến thuyền nhỏ ven hồ');
    },
  );
});

describe('an instrument that is not here is said to be missing', () => {
  test.each(['thông tư 39/2031/TT-BTL', 'điều 36 bộ luật hàng hải', 'khoản 1 luật hải cảng'])(
    '%s',
    async (query) => {
      const { hits, unheld } = await engine.search(query);
      expect(unheld).toBe(true);
      // Khoản 1 of another instrument would be no answer.
      expect(hits.filter(({ passage }) => passage.anchor === 'muc-i-khoan-1')).toEqual([]);
    },
  );

  test.each(['nghị quyết 9', 'khoản 1 mục I', 'bến thuyền', 'khoản 1 mục I nghị quyết'])(
    '%s is here',
    async (query) => {
      const { hits, unheld } = await engine.search(query);
      expect({ unheld, found: hits.length > 0 }).toEqual({ unheld: false, found: true });
    },
  );
});

test('a passage that keeps words together needs fewer of them', async () => {
  expect(await first('đường ven hồ sáp nhập vào đâu')).toBe('nq-9-2030-cp#muc-i-khoan-1');
  expect(await places('ven biển sáp nhập vào hồ nào')).toEqual([]);
});

test('a place in quotation marks is words of a text', async () => {
  expect(await places('"khoản 2 mục I"')).toEqual([]);
  expect(await places('"bến đăng ký" nghị quyết 9')).toEqual(['nq-9-2030-cp#muc-i-khoan-2', 'nq-9-2030-cp#']);
});

test('a quoted phrase must stand as it is', async () => {
  expect(await places('"bến thuyền"')).not.toContain('nq-9-2030-cp#muc-i-khoan-2');
  expect(await places('thuyền bến')).toContain('nq-9-2030-cp#muc-i-khoan-2');
});

test('words are marked in the spelling of the text, only where they match best', async () => {
  expect(await marks('duong ven ho')).toEqual(['đường ven hồ']);
  expect(await marks('lich duong')).toEqual(['Lịch dương']);
});

test('a body is found under its new name, and says so', async () => {
  const { hits } = await engine.search('Bộ Nước');
  const hit = hits.find(({ passage }) => passage.anchor === 'muc-i-khoan-2-diem-dd');
  expect(hit?.replaced).toEqual({ kind: 'successor', from: 'Bộ Nước', to: 'Bộ Thủy lợi' });
});

test('law comes before notes that answer as well', async () => {
  const kinds = (await engine.search('thuyền')).hits
    .filter(({ document }) => document.id === 'nq-9-2030-cp')
    .map(({ passage }) => passage.kind);
  expect(kinds.at(-1)).toBe('note');
  expect(kinds.indexOf('note')).toBe(kinds.length - 1);
});

describe('a slip', () => {
  test.each([
    ['bne thuyen', 'bến thuyền'],
    ['bến thuyềm', 'bến thuyền'],
    ['thuyen cho khcah', 'thuyền chở khách'],
  ])('%s → %s', async (query, suggestion) =>
    expect((await engine.search(query)).suggestion).toBe(suggestion),
  );

  test('is not suspected in what is found as typed', async () => {
    expect((await engine.search('ben thuyen')).suggestion).toBeUndefined();
  });
});

test('filters narrow', async () => {
  expect(await places('bến thuyền', { loai: 'Chỉ thị' })).toEqual(['ct-9-2031-ttg#']);
  expect(await places('bến thuyền', { phan: 'note' })).toEqual(['nq-9-2030-cp#chu-giai-1']);
});

test.each([
  ['nothing', ''],
  ['white space', ' \n\t'],
  ['10,000 characters', 'bến thuyền '.repeat(1000)],
  ['one word of 10,000 characters', 'a'.repeat(10_000)],
  ['regex characters', '.*+?^${}()|[]\\'],
  ['HTML', '<img src=x onerror=alert(1)>'],
  ['a place of two hundred steps', 'khoản 1 điểm a '.repeat(100)],
  ['emoji', '🚣‍♀️ bến'],
  ['a lone surrogate', 'bến \ud800'],
  ['marks of direction', '\u202ebến\u202c'],
  ['names of object members', '__proto__ constructor toString'],
])('%s: an answer within 100 ms', async (_, query) => {
  await expect(engine.search(query)).resolves.toBeDefined();
  // The best of three: what the search costs, not what else the machine was doing.
  const times: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const started = performance.now();
    await engine.search(query);
    times.push(performance.now() - started);
  }
  expect(Math.min(...times)).toBeLessThan(100);
});

test('who issued an instrument is no topic within it', async () => {
  const [instrument] = corpus as [SearchDocument];
  const told = {
    ...instrument,
    passages: [...instrument.passages, law('muc-ii', 'Mục II', 'Chính phủ họp.')],
  };
  const { hits } = await (await openDocuments([told])).search('nghị quyết 9 của Chính phủ');
  expect(hits[0]?.passage.anchor).toBe('');
});

test('the very name of a page comes before the instrument whose number stands in it', async () => {
  const pack: SearchDocument = {
    id: 'tap-huan-bai-9',
    url: '/tap-huan/bai-9/',
    name: 'Nghị quyết 9 trong một buổi sáng',
    subject: '',
    type: 'Gói tập huấn',
    bodies: [],
    names: [],
    passages: [note('', 'Nghị quyết 9 trong một buổi sáng. Tập đọc văn bản.')].map((passage) => ({
      ...passage,
      label: '',
    })),
  };
  const { hits } = await (await openDocuments([...corpus, pack])).search('nghị quyết 9 trong một buổi sáng');
  expect(hits.slice(0, 2).map(({ document }) => document.id)).toEqual(['tap-huan-bai-9', 'nq-9-2030-cp']);
});
