import { expect, test } from 'vitest';
import { testDecree } from '../../../tests/support/test-decree.ts';
import { addresses, extendLedger, type Ledger } from '../../records/ledger/index.ts';
import { settleMoves } from './moves.ts';

const id = 'nd-5-2031-cp';
const empty: Ledger = { anchors: {}, pages: {}, moved: {} };
const settle = (before: string, after: string, moved: Ledger['moved'] = {}) => {
  const old = testDecree(before);
  const ledger = extendLedger({ ...empty, moved }, new Map([[id, addresses(old)]]));
  const { moved: followed, lost } = settleMoves(ledger, id, old, testDecree(after));
  return { moved: followed, lost: [...lost.keys()], likely: [...lost.values()].filter(Boolean) };
};
const one = 'Điều 1. Nội dung\n1. Câu thứ nhất.\n2. Câu thứ hai.\n';

test('where every address stays, nothing moves', () => {
  expect(settle(one, `${one}3. Câu thứ ba.`)).toEqual({ moved: {}, lost: [], likely: [] });
});

test('a clause whose words stand at one new place is followed there', () => {
  expect(settle(one, 'Điều 1. Nội dung\n1. Câu thứ nhất.\nĐiều 2. Thêm\n1. Câu thứ hai.\n')).toEqual({
    moved: {
      [`${id}#dieu-1-khoan-2`]: `${id}#dieu-2-khoan-1`,
      [`${id}/dieu-1/khoan-2`]: `${id}/dieu-2/khoan-1`,
    },
    lost: [],
    likely: [],
  });
});

test('words that stand at two new places are not followed', () => {
  const twice = 'Điều 1. Nội dung\n1. Câu thứ nhất.\nĐiều 2. Thêm\n1. Câu thứ hai.\n2. Câu thứ hai.\n';
  expect(settle(one, twice)).toEqual({
    moved: {},
    lost: [`${id}#dieu-1-khoan-2`, `${id}/dieu-1/khoan-2`],
    likely: [],
  });
});

test('words that are gone are lost', () => {
  expect(settle(one, 'Điều 1. Nội dung\n1. Câu thứ nhất.\n').lost).toContain(`${id}#dieu-1-khoan-2`);
});

test('a clause that moved and was reworded is lost, and an editor is told the place that is most like it', () => {
  const words = 'Tập huấn cho cán bộ, công chức, viên chức làm việc ở bến đò ngang về phao cứu sinh';
  const { moved, lost, likely } = settle(
    `${one}3. ${words}.\n`,
    `${one}Điều 2. Thêm\n1. Câu khác hẳn về mùa nước nổi.\n2. ${words.replace(', viên chức', '')}.\n`,
  );
  expect(moved).toEqual({});
  expect(lost).toEqual([`${id}#dieu-1-khoan-3`, `${id}/dieu-1/khoan-3`]);
  expect(likely).toEqual([`${id}#dieu-2-khoan-2`, `${id}/dieu-2/khoan-2`]);
});

test('what the editor wrote into the ledger before is kept', () => {
  const moved = {
    [`${id}#dieu-1-khoan-2`]: `${id}#dieu-1-khoan-1`,
    [`${id}/dieu-1/khoan-2`]: `${id}/dieu-1/khoan-1`,
  };
  expect(settle(one, 'Điều 1. Nội dung\n1. Câu thứ nhất.\n', moved)).toEqual({
    moved: {},
    lost: [],
    likely: [],
  });
});

test('a paragraph that another publisher prints together with the one before is followed into it', () => {
  const apart =
    'Điều 1. Nội dung\n1. Câu thứ nhất của khoản này.\nCâu thứ hai của khoản này.\nCâu thứ ba ở cuối khoản.\n';
  const together =
    'Điều 1. Nội dung\n1. Câu thứ nhất của khoản này.\nCâu thứ hai của khoản này. Câu thứ ba ở cuối khoản.\n';
  const { moved, lost } = settle(apart, together);
  expect(lost).toEqual([]);
  expect(Object.entries(moved)).toEqual([
    [expect.stringMatching(/-doan-\d$/u), expect.stringMatching(/-doan-\d$/u)],
  ]);
});

test('a paragraph that another publisher cuts otherwise, or spells otherwise, is followed to its words', () => {
  const one = 'Điều 1. Nội dung\nCâu thứ nhất về bến đò ngang và phao cứu sinh.\n';
  const before = `${one}Câu thứ hai hoà vào câu sau, nói về chủ bến và người lái đò.\nCâu thứ ba nói về mùa nước nổi.\nHết.\n`;
  const after = `${one}Câu thứ hai hòa vào câu sau, nói về chủ bến và người lái đò. Câu thứ ba nói về mùa nước nổi. Hết.\n`;
  const { moved, lost } = settle(before, after);
  expect(lost).toEqual([]);
  expect(Object.entries(moved)).toEqual(
    [3, 4].map((at) => [`${id}#dieu-1-doan-${at}`, `${id}#dieu-1-doan-2`]),
  );
  const inClause =
    'Điều 1. Nội dung\n1. Câu thứ nhất về bến đò ngang và phao cứu sinh. Câu thứ hai nói về chủ bến.\n';
  const apart =
    'Điều 1. Nội dung\n1. Câu thứ nhất về bến đò ngang và phao cứu sinh.\nCâu thứ hai nói về chủ bến.\n';
  const joined = settle(apart, inClause);
  expect([Object.values(joined.moved), joined.lost]).toEqual([[`${id}#dieu-1-khoan-1`], []]);
});
