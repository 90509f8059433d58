import { expect, test } from 'vitest';
import { formatAnswers, isAsked, readAnswers } from './answers.ts';
import type { FileOutcome } from './batch.ts';

const sha = (digit: string) => digit.repeat(64);
const asked = (at: number, change: Partial<FileOutcome> = {}): FileOutcome => ({
  name: `den/${at}.txt`,
  sha256: sha(String(at)),
  result: 'asked',
  id: `nq-${at}-2022-cp`,
  stated: {
    type: 'nghi-quyet',
    number: `${at}/NQ-CP`,
    date: '2022-05-04',
    issuer: 'Chính phủ',
    title: '=1+1',
  },
  reason: 'Số hiệu "không rõ"; cơ quan nào?\nĐây là văn bản nào?',
  ...change,
});

/** As a spreadsheet of a Vietnamese Windows saves it: marked UTF-8, ";", CRLF, columns moved, rows left empty. */
function saved(outcomes: readonly FileOutcome[], write: (name: string, cells: string[]) => void): string {
  const cell = /"(?:[^"]|"")*"|[^,\n]*/uy;
  const rows: string[][] = [[]];
  const csv = formatAnswers(outcomes).replace(/^\uFEFF/u, '');
  for (cell.lastIndex = 0; cell.lastIndex < csv.length; cell.lastIndex += 1) {
    const [raw] = cell.exec(csv) ?? [''];
    rows.at(-1)?.push(raw.replaceAll(/^"|"$/gu, '').replaceAll('""', '"'));
    if (csv[cell.lastIndex] === '\n') rows.push([]);
  }
  const full = rows.filter(({ length }) => length > 1);
  for (const row of full.slice(1)) write(row[0] ?? '', row);
  const quoted = full.map((row) =>
    row
      .toReversed()
      .map((each) => (/[";\n]/u.test(each) ? `"${each.replaceAll('"', '""')}"` : each))
      .join(';'),
  );
  return `\uFEFF${quoted.join(`\r\n${';'.repeat(10)}\r\n`)}\r\n\r\n`;
}
const [KIND, NUMBER, DAY, ISSUER, ANSWER, DIGEST] = [3, 4, 5, 6, 9, 10] as const;

test('what a clerk writes into the table is understood, and rows that nobody answered stay', () => {
  const csv = saved(
    [1, 2, 3, 4].map((at) => asked(at)),
    (name, cells) => {
      if (name === 'den/1.txt') cells.splice(NUMBER, 3, 'Nghị quyết số 57/NQ–CP', '4/5/2022', 'Chính phủ');
      if (name === 'den/2.txt') cells[KIND] = 'nghị định';
      if (name !== 'den/4.txt') cells[ANSWER] = name === 'den/3.txt' ? 'Bỏ ' : 'ĐÚNG.';
    },
  );
  const table = readAnswers(csv);
  const read = { confirmed: true, date: '2022-05-04', issuer: 'Chính phủ' };
  expect(table.map(({ name, answer }) => [name, answer])).toEqual([
    ['den/1.txt', { ...read, type: 'nghi-quyet', number: '57/NQ–CP' }],
    ['den/2.txt', { ...read, type: 'nghi-dinh', number: '2/NQ-CP' }],
    ['den/3.txt', { skip: true }],
    ['den/4.txt', undefined],
  ]);
  // Given back: rows that were read say what came of them, the others stay, once each.
  const next = readAnswers(formatAnswers([asked(1, { result: 'taken' })], table));
  expect(next.map((row) => [row.name, isAsked(row)])).toEqual([
    ['den/1.txt', false],
    ['den/2.txt', true],
    ['den/3.txt', true],
    ['den/4.txt', true],
  ]);
  expect(next.slice(1).map(({ cells }) => cells)).toEqual(table.slice(1).map(({ cells }) => cells));
});

test('days are written as spreadsheets of every country give them back', () => {
  expect(formatAnswers([asked(1)])).toContain(',04/05/2022,');
});

test('all rows that cannot be understood are told at once', () => {
  const csv = saved(
    [1, 2, 3, 4, 5].map((at) => asked(at)),
    (name, cells) => {
      cells[ANSWER] = name === 'den/1.txt' ? 'chắc vậy' : 'đúng';
      if (name === 'den/2.txt') cells[DAY] = '31/02/2022';
      if (name === 'den/3.txt') cells[KIND] = 'Nghị quyếtt';
      if (name === 'den/4.txt') cells[DIGEST] = '4,44444E+63';
      if (name === 'den/5.txt') cells[ISSUER] = '';
    },
  );
  expect(() => readAnswers(csv)).toThrow(
    [
      'Dòng 3 (den/1.txt): trả lời là "chắc vậy". Viết "đúng" hoặc "bỏ".',
      'Dòng 5 (den/2.txt): ngày ban hành "31/02/2022" không phải một ngày. Viết ngày/tháng/năm, ví dụ: 21/4/2022.',
      'Dòng 7 (den/3.txt): không có loại văn bản "Nghị quyếtt". Viết đủ, ví dụ: Nghị quyết.',
      'Dòng 9 (den/4.txt): cột sha256 đã bị sửa hoặc mất. Chép lại từ bảng gốc.',
    ].join('\n'),
  );
});

test('a table without its head, or with a quote that nothing closes, is a message in Vietnamese', () => {
  const csv = formatAnswers([asked(1)]);
  expect(() => readAnswers(csv.replace('sha256', 'mã băm'))).toThrow(/thiếu cột .*"sha256"/u);
  expect(() => readAnswers(`${csv}"den/2.txt,cần hỏi`)).toThrow(/dấu ngoặc kép mở mà không đóng/u);
});

test('copies of one file have one answer, and what a spreadsheet made of a number is no number', () => {
  const copies = [asked(1), asked(2, { sha256: sha('1') }), asked(3)];
  const csv = (second: string) =>
    saved(copies, (name, cells) => {
      if (name === 'den/1.txt') cells[ANSWER] = 'đúng';
      if (name === 'den/2.txt') cells[ANSWER] = second;
      if (name === 'den/3.txt') cells.splice(NUMBER, 1, 'Dec-23');
      if (name === 'den/3.txt') cells[ANSWER] = 'đúng';
    });
  expect(() => readAnswers(csv('bỏ'))).toThrow('den/2.txt): cùng một tệp với dòng');
  expect(readAnswers(csv('')).map(({ answer }) => answer?.number)).toEqual(['1/NQ-CP', undefined, 'Dec-23']);
});
