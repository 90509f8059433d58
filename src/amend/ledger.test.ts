import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatPlace } from '../lexast/index.ts';
import { parse } from '../parse/index.ts';
import { hasLedger, ledgerOf } from './ledger.ts';

const fixture = new URL('../parse/fixtures/consolidated-with-rules-above-notes/input.txt', import.meta.url);
const consolidated = parse(readFileSync(fixture, 'utf8'));
const ledger = ledgerOf(consolidated);

test('reads the acts that a consolidated text is made of', () => {
  expect(ledger.base).toEqual({ number: '15/2030/NĐ-CP', date: '2030-02-10', effective: '2030-04-01' });
  expect(ledger.amending.map(({ number, effective }) => `${number} ${effective}`)).toEqual([
    '30/2032/NĐ-CP 2032-06-20',
    '99/2033/NĐ-CP 2033-11-01',
  ]);
});

test('reads from each note the unit, what was done to it, the act with its place, and the day', () => {
  const lines = ledger.effects.map(({ note, unit, part, kind, act, place, effective }) =>
    [note, unit, part, kind, act.number, formatPlace(place), effective].filter(Boolean).join(' | '),
  );
  expect(lines).toEqual([
    '2 | basis | 30/2032/NĐ-CP | 2032-06-20',
    '3 | dieu-1 | Tên | amended | 30/2032/NĐ-CP | khoản 1 Điều 1 | 2032-06-20',
    '4 | dieu-1-khoan-2 | repealed | 99/2033/NĐ-CP | điểm a khoản 1 Điều 5 | 2033-11-01',
    '5 | dieu-1-khoan-3-diem-a | amended | 30/2032/NĐ-CP | khoản 2 Điều 1 | 2032-06-20',
    '5 | dieu-1-khoan-3-diem-a | amended | 99/2033/NĐ-CP | khoản 3 Điều 5 | 2033-11-01',
    '6 | dieu-1-khoan-3-diem-b | Cụm từ “thử nghiệm viên” | replaced | 99/2033/NĐ-CP | khoản 4 Điều 5 | 2033-11-01',
    '7 | dieu-2 | provision | 30/2032/NĐ-CP | Điều 2 | 2032-06-20',
  ]);
  expect(ledger.unread).toEqual([]);
});

test('lists a note that it does not understand, and guesses nothing', () => {
  const text = `BỘ THỬ NGHIỆM
VĂN BẢN HỢP NHẤT
THÔNG TƯ
Quy định về thử nghiệm

Căn cứ Luật Thử nghiệm;
Điều 1. Phạm vi1
1. Thông tư này quy định về thử nghiệm.
1 Điều này xem thêm tại Thông tư số 5/2030/TT-BTN.
Điều 2. Hiệu lực
1. Từ ngày ký.`;
  const { effects, unread } = ledgerOf(parse(text));
  expect(effects).toEqual([]);
  expect(unread).toEqual([{ note: 1, words: 'Điều này xem thêm tại Thông tư số 5/2030/TT-BTN.' }]);
});

test('only a text with footnotes has a ledger', () => {
  expect(hasLedger(consolidated)).toBe(true);
  expect(hasLedger(parse('Điều 1. Phạm vi\n\nThử nghiệm.'))).toBe(false);
});
