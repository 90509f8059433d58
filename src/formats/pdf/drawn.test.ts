import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import { readSource } from '../index.ts';
import { at, drawPdf, makePdf } from '../testing/pdf.ts';

const read = async (bytes: Uint8Array) =>
  (await readSource(bytes, new VFile({ path: 'van-ban.pdf' }))).lines.filter(({ text }) => text);
const texts = async (...streams: string[][]) =>
  (await read(drawPdf(...streams.map((each) => each.join('\n'))))).map(({ text }) => text);
const cells = async (...streams: string[][]) =>
  (await read(drawPdf(...streams.map((each) => each.join('\n'))))).map(({ text, cell }) => [
    text,
    ...(cell ? [cell.table, cell.row, cell.column] : []),
  ]);

const prose = 'Van ban nay quy dinh ve thu nghiem va ap dung';
/** Words of a table of two columns, below a height. */
const rows = (top: number, ...words: string[]) =>
  words.map((word, index) => at(index % 2 ? 160 : 110, top - 20 - 30 * Math.floor(index / 2), word));
const ruled = (top: number, ...words: string[]) => {
  const bottom = top - 15 * words.length;
  return [
    ...[100, 150, 300].map((x) => `${x} ${bottom} m ${x} ${top} l S`),
    ...Array.from(
      { length: words.length / 2 + 1 },
      (_, row) => `100 ${top - 30 * row} m 300 ${top - 30 * row} l S`,
    ),
    ...rows(top, ...words),
  ];
};

it.each([
  ['boxes', (x: number, y: number, width: number) => `${x} ${y} ${width} 30 re S`],
  [
    'lines that come back to where they began',
    (x: number, y: number, width: number) =>
      `${x} ${y} m ${x + width} ${y} l ${x + width} ${y + 30} l ${x} ${y + 30} l h S`,
  ],
])('reads a table whose cells are drawn one by one as %s', async (_, box) => {
  const sides = [660, 630, 600].flatMap((y) => [box(100, y, 50), box(150, y, 150)]);
  const words = rows(690, 'STT', 'Nhiem vu', '1', 'Doc', '2', 'Viet');
  expect(await cells([at(50, 740, prose), ...sides, ...words, at(50, 560, prose)])).toEqual([
    [prose],
    ['STT', 0, 0, 0],
    ['Nhiem vu', 0, 0, 1],
    ['1', 0, 1, 0],
    ['Doc', 0, 1, 1],
    ['2', 0, 2, 0],
    ['Viet', 0, 2, 1],
    [prose],
  ]);
});

it('reads tables from top to bottom, in whatever order they are drawn', async () => {
  const stream = [
    ...ruled(300, 'C', 'D', 'c', 'd'),
    ...ruled(700, 'A', 'B', 'a', 'b'),
    at(50, 740, prose),
    at(50, 400, prose),
  ];
  expect((await cells(stream)).map(([text, table]) => [text, table])).toEqual([
    [prose, undefined],
    ...['A', 'B', 'a', 'b'].map((text) => [text, 0]),
    [prose, undefined],
    ...['C', 'D', 'c', 'd'].map((text) => [text, 1]),
  ]);
});

it('goes on with a table over the page', async () => {
  const first = [at(50, 740, prose), ...ruled(150, 'STT', 'Nhiem vu', '1', 'Doc', '2', 'Viet')];
  const second = [...ruled(740, '3', 'Nghe', '4', 'Noi', '5', 'Hoc'), at(50, 500, prose)];
  const table = (await cells(first, second)).slice(1, -1);
  expect(table.map(([text]) => text)).toEqual([
    'STT',
    'Nhiem vu',
    '1',
    'Doc',
    '2',
    'Viet',
    '3',
    'Nghe',
    '4',
    'Noi',
    '5',
    'Hoc',
  ]);
  expect(new Set(table.map(([, index]) => index))).toEqual(new Set([0]));
  expect(new Set(table.map(([, , row]) => row)).size).toBe(6);
});

it('knows one table where a side is open for a row', async () => {
  const stream = [
    at(50, 740, prose),
    '100 660 m 100 690 l S',
    '100 600 m 100 630 l S',
    ...[150, 300].map((x) => `${x} 600 m ${x} 690 l S`),
    ...[600, 630, 660, 690].map((y) => `100 ${y} m 300 ${y} l S`),
    ...rows(690, 'A', 'B', '', 'D', 'E', 'F'),
    at(50, 560, prose),
  ];
  expect((await cells(stream)).slice(1, -1)).toEqual([
    ['A', 0, 0, 0],
    ['B', 0, 0, 1],
    ['D', 0, 1, 1],
    ['E', 0, 2, 0],
    ['F', 0, 2, 1],
  ]);
});

it('reads what is turned at the edge of a page apart from its lines', async () => {
  const turned = 'BT /F1 12 Tf 0 1 -1 0 580 50 Tm (BAN SAO Y) Tj ET';
  expect(await texts([at(50, 740, prose), turned, at(50, 720, 'Dieu 1')])).toEqual([
    prose,
    'Dieu 1',
    'BAN SAO Y',
  ]);
});

it('keeps a line together whose larger words come second', async () => {
  expect(await texts([at(50, 700, 'LUAT', 9), at(90, 699, 'THU NGHIEM', 16), at(50, 660, prose)])).toEqual([
    'LUAT THU NGHIEM',
    prose,
  ]);
});

it('parts names that nearly meet at the head of the page where the columns below them are', async () => {
  const stream = [
    at(87, 740, 'BO LAO DONG VA THUONG BINH XA HOI'),
    at(330, 740, 'CONG HOA XA HOI CHU NGHIA VIET NAM'),
    at(80, 724, 'So: 1/2031'),
    at(330, 724, 'Doc lap - Tu do'),
    at(80, 710, 'V/v thu nghiem'),
    at(330, 710, 'Ha Noi, ngay 02'),
    at(80, 696, 'va kiem dinh'),
    at(50, 650, prose),
    at(50, 636, prose),
  ];
  expect(await texts(stream)).toEqual([
    'BO LAO DONG VA THUONG BINH XA HOI',
    'So: 1/2031',
    'V/v thu nghiem',
    'va kiem dinh',
    'CONG HOA XA HOI CHU NGHIA VIET NAM',
    'Doc lap - Tu do',
    'Ha Noi, ngay 02',
    prose,
    prose,
  ]);
});

const more = Array.from({ length: 5000 }, (_, page) => page + 10);
const plain = new TextDecoder().decode(makePdf([prose]));

it.each([
  [
    'more pages than any law has',
    plain
      .replace(
        /Kids\[.*?\]\/Count 1/,
        `Kids[3 0 R ${more.map((page) => `${page} 0 R`).join(' ')}]/Count 5001`,
      )
      .replace(
        'xref',
        `${more.map((page) => `${page} 0 obj<</Type/Page/Parent 2 0 R>>endobj`).join('\n')}\nxref`,
      ),
    'The PDF has 5001 pages; at most 5000 are read. Split it',
  ],
  [
    'lists in lists',
    `${plain}\n9 0 obj${'['.repeat(250)}`,
    'The PDF nests its objects without end. The file is damaged or hostile',
  ],
  [
    'a password',
    plain.replace(
      'trailer<<',
      `trailer<</Encrypt<</Filter/Standard/V 1/R 2/O<${'00'.repeat(32)}>/U<${'11'.repeat(32)}>/P -4>>/ID[<00><00>]`,
    ),
    'The PDF is locked with a password. Save it without one',
  ],
])('refuses a file with %s', async (_, pdf, message) => {
  await expect(read(new TextEncoder().encode(pdf))).rejects.toThrow(message);
});
