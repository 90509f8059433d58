import { Buffer } from 'node:buffer';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { readSource } from '../index.ts';
import { at, drawPdf, makePdf } from '../testing/pdf.ts';

const read = async (bytes: Uint8Array) => {
  const file = new VFile({ path: 'van-ban.pdf' });
  const { lines } = await readSource(bytes, file);
  return { lines: lines.filter(({ text }) => text), rules: file.messages.map(({ ruleId }) => ruleId) };
};
const texts = async (stream: string) => (await read(drawPdf(stream))).lines.map(({ text }) => text);
const cells = async (stream: string) =>
  (await read(drawPdf(stream))).lines.map(({ text, cell }) => [text, cell?.row, cell?.column]);

const prose = 'Van ban nay quy dinh ve thu nghiem va ap dung';

const turned = (x: number, text: string) => `BT /F1 12 Tf 0 1 -1 0 ${x} 50 Tm (${text}) Tj ET`;

/** A page with a font and a picture. */
const pageOf = (contents: number) =>
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents ${contents} 0 R/Resources<</Font<</F1 7 0 R>>/XObject<</I 8 0 R>>>>>>`;
const streamOf = (entries: string, data: string) =>
  `<<${entries}/Length ${data.length}>>stream\n${data}\nendstream`;

const sentence = 'Nghi dinh so 7 ve pham vi dieu chinh va doi tuong ap dung cua';
const picture = '600 0 0 800 0 0 cm /I Do';
/** Two pages that may draw a picture of so many dots. */
const withPicture = (first: string, second: string, dots = 8) => {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>',
    pageOf(5),
    pageOf(6),
    streamOf('', first),
    streamOf('', second),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    streamOf(
      `/Type/XObject/Subtype/Image/Width ${dots}/Height ${dots}/ColorSpace/DeviceGray/BitsPerComponent 8`,
      'x'.repeat(64),
    ),
  ];
  const pdf = `%PDF-1.4\n${objects.map((each, at) => `${at + 1} 0 obj\n${each}\nendobj\n`).join('')}trailer<</Root 1 0 R>>`;
  return readSource(new TextEncoder().encode(pdf), new VFile());
};
const words = [at(50, 700, sentence), at(50, 600, sentence)].join(' ');

describe('PDF', () => {
  it('leaves the bytes of a Buffer to others', async () => {
    const bytes = Buffer.from(makePdf(['Dieu 1. Pham vi dieu chinh', prose]));
    await read(bytes);
    await read(bytes);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('keeps a raised mark in its line, and notes in small type as lines', async () => {
    const stream = [
      at(50, 700, 'Dieu 1. Tham quyen cua Bo'),
      at(196, 706, '16', 7),
      at(210, 700, 'Noi vu'),
      at(50, 680, '1.'),
      at(60, 686, '4', 7),
      at(64, 680, prose),
      at(50, 100, '16 Khoan nay duoc sua doi.', 9),
    ].join('\n');
    expect(await texts(stream)).toEqual([
      'Dieu 1. Tham quyen cua Bo16 Noi vu',
      `1.4 ${prose}`,
      '16 Khoan nay duoc sua doi.',
    ]);
  });

  it('reads a turned page along its lines', async () => {
    expect(await texts([turned(100, 'PHU LUC I'), turned(120, prose)].join('\n'))).toEqual([
      'PHU LUC I',
      prose,
    ]);
  });

  it('makes no table of the white ground that is laid behind words', async () => {
    const rows = [700, 684, 668, 652];
    const stream = [
      ...rows.map((y, row) => `1 1 1 rg ${50 + row * 5} ${y - 4} ${280 - row * 9} 16 re f`),
      '0 0 0 rg',
      ...rows.flatMap((y, row) => [at(50, y, `Dong ${row}`), at(150, y, 'giua'), at(300, y, 'cuoi')]),
    ].join('\n');
    expect(await texts(stream)).toEqual(rows.map((_, row) => `Dong ${row} giua cuoi`));
    expect((await cells(stream)).every(([, row]) => row === undefined)).toBe(true);
  });

  it('gives ruled tables as cells, merged ones with their span', async () => {
    const stream = [
      at(50, 740, prose),
      ...[100, 150, 300].map((x) => `${x} 600 m ${x} ${x === 150 ? 660 : 690} l S`),
      ...[600, 630, 660, 690].map((y) => `100 ${y} m 300 ${y} l S`),
      at(110, 670, 'Danh muc'),
      at(110, 640, 'STT'),
      at(160, 640, 'Nhiem vu'),
      at(110, 618, '1'),
      at(160, 618, 'Doc'),
      at(160, 605, 'ky'),
      at(50, 560, prose),
    ].join('\n');
    expect(await cells(stream)).toEqual([
      [prose, undefined, undefined],
      ['Danh muc', 0, 0],
      ['STT', 1, 0],
      ['Nhiem vu', 1, 1],
      ['1', 2, 0],
      ['Doc', 2, 1],
      ['ky', 2, 1],
      [prose, undefined, undefined],
    ]);
  });

  it('reads two columns without lines one after the other, but not numbers before wide spaces', async () => {
    const stream = [
      at(50, 740, 'CHINH PHU'),
      at(300, 740, 'CONG HOA XA HOI CHU NGHIA VIET NAM'),
      at(50, 724, 'So: 1/2031'),
      at(300, 724, 'Doc lap - Tu do - Hanh phuc'),
      at(200, 680, 'NGHI DINH'),
      at(50, 600, '1.'),
      at(90, 600, prose),
      at(50, 584, '2.'),
      at(90, 584, prose),
    ].join('\n');
    expect(await texts(stream)).toEqual([
      'CHINH PHU',
      'So: 1/2031',
      'CONG HOA XA HOI CHU NGHIA VIET NAM',
      'Doc lap - Tu do - Hanh phuc',
      'NGHI DINH',
      `1. ${prose}`,
      `2. ${prose}`,
    ]);
  });

  it('says where words stand in another order than the file draws them', async () => {
    const stream = [at(50, 700, prose), at(82, 680, 'sau nay con doc duoc'), at(50, 680, 'truoc')].join('\n');
    expect((await read(drawPdf(stream))).rules).toEqual(['pdf-order']);
  });

  it('reads a page of two columns one after the other, though their lines stand at different heights', async () => {
    const column = (x: number, top: number, name: string) =>
      Array.from({ length: 12 }, (_, line) => at(x, top - line * 14, `${prose} ${name}${line}`, 10));
    const lines = await texts(
      [at(60, 750, `${prose} ${prose} ${prose}`, 10), ...column(50, 700, 'a'), ...column(330, 693, 'b')].join(
        '\n',
      ),
    );
    const names = ['a', 'b'].flatMap((name) => Array.from({ length: 12 }, (_, line) => `${name}${line}`));
    expect(lines.slice(1)).toEqual(names.map((name) => `${prose} ${name}`));
  });

  it.each([
    ['of usual size', 8],
    ['too large to be unpacked', 60_000],
  ])('a picture %s on a page without words is told', async (_, dots) => {
    expect(await withPicture(words, picture, dots)).toMatchObject({ drawnPages: [2] });
  });

  it('takes what signing wrote on pictures for no text', async () => {
    const signed = `${words} ${picture}`;
    await expect(withPicture(signed, signed)).rejects.toMatchObject({ ruleId: 'scanned-pdf' });
    const read = await withPicture(
      `${words} ${at(50, 500, sentence)}`,
      `${at(50, 700, sentence)} ${picture}`,
    );
    expect(read).not.toHaveProperty('drawnPages');
    expect(read.text.split(sentence)).toHaveLength(5);
  });

  it('says that no tables are looked for in a page that is drawn like a map', async () => {
    const rows = Array.from({ length: 6 }, (_, row) => [
      at(50, 700 - row * 20, 'Ben'),
      at(300, 700 - row * 20, 'So do'),
    ]);
    const lines = '0 0 m 9 9 l S\n'.repeat(51_000);
    expect((await read(drawPdf([...rows.flat(), at(50, 500, prose), lines].join('\n')))).rules).toEqual([
      'pdf-tables-not-sought',
    ]);
  });

  it('refuses a stream that is packed many times over', async () => {
    const bomb = `${'/FlateDecode '.repeat(40)}`;
    const bytes = Buffer.concat([makePdf([prose]), Buffer.from(`\n9 0 obj<</Filter[${bomb}]/Length 0>>`)]);
    await expect(read(bytes)).rejects.toMatchObject({ ruleId: 'pdf-bomb' });
  });

  it('refuses a page without end, and pages that share what they draw', async () => {
    const words = `BT /F1 4 Tf ${Array.from({ length: 20_001 }, (_, piece) => `1 0 0 1 ${(piece * 7) % 500} ${(piece * 13) % 700} Tm (chu${piece}) Tj`).join(' ')} ET`;
    await expect(read(drawPdf(words))).rejects.toMatchObject({ ruleId: 'pdf-bomb' });
    const more = Array.from({ length: 300 }, (_, page) => page + 10);
    const pages = new TextDecoder('latin1')
      .decode(makePdf([prose]))
      .replace(
        '/Kids[3 0 R]/Count 1',
        `/Kids[3 0 R ${more.map((page) => `${page} 0 R`).join(' ')}]/Count 301`,
      )
      .replace(
        'xref',
        `${more.map((page) => `${page} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>endobj`).join('\n')}\nxref`,
      );
    await expect(read(new TextEncoder().encode(pages))).rejects.toMatchObject({ ruleId: 'pdf-bomb' });
  });
});
