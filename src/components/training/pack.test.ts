import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addItem,
  asPack,
  emptyPack,
  LIMITS,
  moveItem,
  type Pack,
  placeItem,
  removeItem,
  setNote,
} from './pack.ts';
import { decodePack, encodePack, PackLinkError } from './pack-link.ts';

const a = { instrument: 'nq-57-2022-cp', anchor: 'muc-iii-khoan-1-diem-a' };
const b = { instrument: 'nq-57-2022-cp', anchor: 'muc-iii-khoan-1-diem-b' };
const both = addItem(addItem(emptyPack, a), b);

test('a clause is collected once, moved and taken out', () => {
  expect(addItem(both, a)).toBe(both);
  expect(moveItem(both, b, -1).items).toEqual([b, a]);
  expect(moveItem(both, b, 1)).toBe(both);
  expect(removeItem(both, a).items).toEqual([b]);
  expect(setNote(both, a, 'Hỏi lớp').items[0]).toEqual({ ...a, note: 'Hỏi lớp' });
  expect(placeItem(both, a, 1).items).toEqual([b, a]);
  expect(placeItem(both, b, 0).items).toEqual([b, a]);
});

test('what a trainer notes for themselves is kept, and in no link', () => {
  const pack = setNote(setNote(both, a, 'Hỏi lớp'), a, 'Nhắc chuyện năm ngoái', 'own');
  expect(asPack(JSON.parse(JSON.stringify(pack)))).toEqual(pack);
  expect(decodePack(encodePack(pack)).items).toEqual([{ ...a, note: 'Hỏi lớp' }, b]);
});

const key = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,4}$/);
const packs: fc.Arbitrary<Pack> = fc.record({
  name: fc.string({ unit: 'binary', maxLength: LIMITS.name / 2 }),
  items: fc.array(
    fc.record(
      { instrument: key, anchor: key, note: fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }) },
      { requiredKeys: ['instrument', 'anchor'] },
    ),
    { minLength: 1, maxLength: 20 },
  ),
});

test('a link gives back the pack it was made of', () => {
  fc.assert(
    fc.property(packs, (pack) => {
      // A lone surrogate has no form in UTF-8, and no keyboard types one.
      fc.pre(JSON.stringify(pack).isWellFormed() && !/\\ud[89a-f]/.test(JSON.stringify(pack)));
      const link = encodePack(pack);
      expect(link).toMatch(/^1\.[\w-]+$/);
      expect(decodePack(link)).toEqual(pack);
    }),
  );
});

test('a link cut anywhere, or any other words, is an error that says so, never a crash', () => {
  const link = encodePack(setNote(both, a, 'Hỏi lớp: ai gửi báo cáo, gửi cho ai?'));
  for (let end = 0; end < link.length - 1; end += 1) {
    expect(() => decodePack(link.slice(0, end))).toThrow(PackLinkError);
  }
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.base64String().map((words) => `1.${words}`),
      ),
      (words) => {
        expect(() => decodePack(words)).toThrow(PackLinkError);
      },
    ),
  );
});

test.each([
  ['an address outside the site', ['Bộ', [['https://example.org', 'x']]]],
  ['markup for a key', ['Bộ', [['<img>', 'x']]]],
  ['a note that is no text', ['Bộ', [['a', 'b', { html: '' }]]]],
  ['no clause', ['Bộ', []]],
  ['too many clauses', ['Bộ', Array.from({ length: LIMITS.items + 1 }, (_, index) => ['a', `b${index}`])]],
])('a link made by hand with %s is refused', (_, data) => {
  const [name, rows] = data as [string, [string, string, string?][]];
  const link = encodePack({
    name,
    items: rows.map(([instrument, anchor, note]) => ({ instrument, anchor, note })),
  });
  expect(() => decodePack(link)).toThrow(PackLinkError);
});
