import { deflateSync } from 'node:zlib';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { makeDocx, p } from '../../formats/testing/docx.ts';
import { readInBox } from './index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const decree = 'CHÍNH PHỦ\n\nSố: 1/2030/NĐ-CP\n\nNGHỊ ĐỊNH\n\nĐiều 1. Phạm vi\n\n1. Câu.\n';
const read = (contents: Uint8Array, path = 'thu.txt') => readInBox(new VFile({ path }), contents);

/** A page whose contents unpack to 400 MB. */
function pdfBomb(): Uint8Array {
  const packed = deflateSync(deflateSync(Buffer.alloc(400 * 1024 * 1024, 32)));
  return Buffer.concat([
    Buffer.from(
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
        '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>endobj\n' +
        `4 0 obj<</Length ${packed.length}/Filter[/FlateDecode/FlateDecode]>>stream\n`,
    ),
    packed,
    Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\n'),
  ]);
}

test('what is read is what reading here would give, and messages come with it', async () => {
  const { source, tree } = await read(bytes(decree));
  expect(source.text).toBe(decree);
  expect(tree.meta).toMatchObject({ number: '1/2030/NĐ-CP', type: 'nghi-dinh' });
  const file = new VFile({ path: 'rong.txt' });
  await expect(readInBox(file, bytes(' '))).rejects.toMatchObject({ ruleId: 'empty-file', fatal: true });
  expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['empty-file']);
});

test.each<[string, () => Uint8Array]>([
  ['a page that unpacks to 400 MB', pdfBomb],
  [
    'a page that opens and never closes',
    () => {
      const open = Array.from({ length: 60_000 }, (_, at) => `<p><b>${(at * 7919) % 99_991}`);
      return bytes(`<!doctype html>${open.join('')}Điều 1.`);
    },
  ],
])('%s is refused, and the next file is read', { timeout: 120_000 }, async (_, make) => {
  await expect(read(make(), 'thu')).rejects.toMatchObject({ ruleId: 'too-costly', fatal: true });
  expect((await read(bytes(decree))).source.text).toBe(decree);
});

/** A cell as Word writes it. */
const cell = (text: string) =>
  `<w:tc><w:tcPr><w:tcW w:w="1200" w:type="dxa"/></w:tcPr>${p(text, '<w:spacing w:before="60"/><w:jc w:val="right"/><w:rPr><w:sz w:val="22"/></w:rPr>')}</w:tc>`;

test('the table of a budget with 55,000 cells is read', { timeout: 120_000 }, async () => {
  const rows = Array.from({ length: 5500 }, (_, row) => {
    const figures = Array.from({ length: 8 }, (_each, column) => cell(`${(row * 7919 + column) % 999_983}`));
    return `<w:tr>${cell(`${row + 1}`)}${cell(`Xã Mẫu số ${row}`)}${figures.join('')}</w:tr>`;
  });
  const head = decree
    .split('\n')
    .map((line) => p(line))
    .join('');
  const { source } = await read(makeDocx(`${head}<w:tbl>${rows.join('')}</w:tbl>`), 'du-toan.docx');
  expect(source.lines.filter((line) => line.cell)).toHaveLength(55_000);
});
