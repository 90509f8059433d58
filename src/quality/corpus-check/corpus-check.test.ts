import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { createCatalogue } from '../../cite/index.ts';
import { compareRuns, examine, pairsOf, type ReadFile, summarise } from './index.ts';

const text = (body: string) => `CHÍNH PHỦ
Số: 1/2030/NĐ-CP
Hà Nội, ngày 1 tháng 1 năm 2030

NGHỊ ĐỊNH
Về thử nghiệm

Căn cứ Luật Thử nghiệm số 5/2029/QH16;

${body}
TM. CHÍNH PHỦ
THỦ TƯỚNG
Nguyễn Văn A
`;
const whole =
  'Điều 1. Một\n1. Việc theo Điều 2.\n2. Việc khác.\nĐiều 2. Hai\nNội dung hai.\nĐiều 3. Ba\nNội dung ba.';
const broken = 'Điều 1. Một\n1. Việc theo Điều 3.\n3. Việc khác.\nĐiều 3. Ba\nNội dung ba.';

const read = async (path: string, body: string): Promise<ReadFile> => {
  const words = path.endsWith('.html')
    ? `<html><body>${body
        .split('\n')
        .map((line) => `<p>${line}</p>`)
        .join('')}</body></html>`
    : body;
  const file = new VFile({ path, value: new TextEncoder().encode(words) });
  return examine(file, createCatalogue([]), () => 0);
};

test('says where numbers break, and what the name of a file contradicts', async () => {
  const { faults, nameDiffers, conserved } = await read('nd-2-2031.txt', text(broken));
  expect(conserved).toBe(true);
  expect(faults.map(({ kind, at, after }) => `${kind} at ${at} after ${after}`)).toEqual([
    'gap at dieu-1-khoan-3 after 1',
    'gap at dieu-3 after 1',
  ]);
  expect(nameDiffers).toEqual(['number 1/2030/NĐ-CP, by its name 2', 'year 2030, by its name 2031']);
  expect((await read('nd-1-2030.txt', text(whole))).nameDiffers).toEqual([]);
});

test('holds two formats of one instrument against each other', async () => {
  const run = { 'a.txt': await read('a.txt', text(whole)), 'a.html': await read('a.html', text(whole)) };
  expect(pairsOf(run)).toMatchObject([{ counts: true, outline: true, words: 1, citations: 1, header: true }]);
  const other = { ...run, 'a.html': await read('a.html', text(broken)) };
  expect(pairsOf(other)).toMatchObject([{ counts: false, outline: false, first: ['clause 2', 'clause 3'] }]);
});

test('names what was won and lost, unit by unit and citation by citation', async () => {
  const before = { 'a.txt': await read('a.txt', text(broken)) };
  const [change] = compareRuns(before, { 'a.txt': await read('a.txt', text(whole)) });
  expect(change?.lost).toContain('numbering: gap of article at dieu-3 after 1');
  expect(change?.won.filter((fact) => fact.startsWith('unit dieu-2 '))).toHaveLength(1);
  expect(change?.lost.filter((fact) => fact.includes('“Điều 3”'))).toHaveLength(1);
  expect(compareRuns(before, before)).toEqual([]);
});

test('adds up each format, with what could not be read', async () => {
  const run = {
    'a.txt': await read('a.txt', text(broken)),
    'b.pdf': { outcome: 'timed out' as const, bytes: 10, reason: 'no answer' },
  };
  const [pdf, txt, all] = summarise(run);
  expect(pdf).toMatchObject({ format: 'pdf', files: 1, read: 0, timedOut: 1 });
  expect(txt).toMatchObject({
    format: 'txt',
    read: 1,
    conserved: 1,
    withFault: { article: 1, clause: 1, point: 0 },
  });
  expect(all).toMatchObject({ format: 'all', files: 2, citations: { resolved: 2 } });
});
