import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { readScan } from './read-scan.ts';
import {
  doubtsOf,
  formatReading,
  isNameDoubtful,
  type ScanReading,
  scanReadingSchema,
} from '../../records/scan/index.ts';
import { isSyllable } from '../../records/scan/syllable.ts';

/** A page of lines, each read with one confidence; a number in front of a word is that of the word: "61|vồn". */
function reading(pages: string[][], checks: ScanReading['checks'] = []): ScanReading {
  return {
    source: { file: 'quet.pdf', sha256: 'a'.repeat(64) },
    engine: 'máy thử',
    on: '2031-02-03',
    pages: pages.map((lines) => ({
      width: 1654,
      height: 2339,
      angle: 0,
      lines: lines.map((line, at) => ({
        box: [150, 150 + at * 50, 900, 40],
        base: 182 + at * 50,
        size: 34,
        words: line.split(' ').map((word, index) => {
          const [, sure, own] = /^(?:(\d+)\|)?(.*)$/u.exec(word) ?? [];
          return [own ?? '', Number(sure ?? 96), [150 + index * 60, 150 + at * 50, 55, 40]];
        }),
      })),
      unread: [],
    })),
    checks,
  };
}
const reasons = (given: ScanReading) => doubtsOf(given).map(({ word, reason }) => [word, reason]);

test.each(['nghiêng', 'quyết', 'giếng', 'khuya', 'Ủy', 'ỷ', 'thuở', 'ngoằn', 'huỳnh', 'yêu'])(
  '%s is a syllable',
  (word) => {
    expect(isSyllable(word)).toBe(true);
  },
);
test.each(['tiêns', 'trưc', 'hộị', 'ngb', 'rn', 'kh', 'phaát'])('%s is none', (word) => {
  expect(isSyllable(word)).toBe(false);
});

test('words of low confidence, strange words and numbers out of order are doubts; numbers and codes are none', () => {
  const page = [
    'Căn cứ Quyết định số 14/QĐ-TTg ngày 17/2/2017 của bỘ',
    'vốn 61|điều lệ củạ QUỐC HỘI',
    'Các SỞ Xây dựng, UBND tỉnh',
    'Điều 1. Một',
    'Điều 3. Ba',
    'a) Một',
    'c) Ba',
    '2. Hai',
  ];
  expect(reasons(reading([page]))).toEqual([
    ['bỘ', 'không giống tiếng Việt'],
    ['điều', 'máy chỉ chắc 61%'],
    ['củạ', 'không giống tiếng Việt'],
    ['SỞ', 'chữ hoa giữa dòng chữ thường'],
    [undefined, 'sau Điều 1 là Điều 3'],
    [undefined, 'sau điểm a là điểm c'],
    [undefined, 'sau khoản 0 là khoản 2'],
  ]);
});

test('what a person says takes the place of what was read, and of the doubt; the engine’s words stay', () => {
  const said = { page: 0, by: 'Trần Thị Thử', on: '2031-02-04' };
  const given = reading(
    [['100% 61|vồn điều lệ;', 'ĐẠI DIỆN', 'b']],
    [
      { ...said, line: 0, now: '100% vốn điều;' },
      { ...said, line: 0, now: '100% vốn điều lệ;' },
      { ...said, line: 1, now: '' },
    ],
  );
  expect(doubtsOf(given)).toEqual([]);
  const file = new VFile({ path: 'quet.pdf.ocr.json' });
  const { text } = readScan(new TextEncoder().encode(formatReading(given)), file);
  expect(text.split('\n').filter(Boolean)).toEqual(['100% vốn điều lệ;', 'b']);
  expect(scanReadingSchema.parse(JSON.parse(formatReading(given)))).toEqual(given);
});

test('a number or a day in doubt makes the name of the instrument one to ask about', () => {
  const head = ['CHÍNH PHỦ', 'Số: 5/2031/NĐ-CP', 'Hà Nội, ngày 03 tháng 02 năm 2031'];
  expect(isNameDoubtful(reading([head]))).toBe(false);
  expect(isNameDoubtful(reading([head.with(1, 'Số: 70|5/2031/NĐ-CP')]))).toBe(true);
  expect(isNameDoubtful(reading([head.slice(0, 2)]))).toBe(true);
});

test('a damaged file of readings is a message', () => {
  const file = new VFile({ path: 'quet.pdf.ocr.json' });
  expect(() => readScan(new TextEncoder().encode('{"pages":[]}'), file)).toThrow(/is damaged/u);
  expect(() => readScan(new TextEncoder().encode('{'), file)).toThrow(/no JSON/u);
});
