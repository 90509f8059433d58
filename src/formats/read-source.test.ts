import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { readSource } from './index.ts';
import { makeDoc } from './testing/doc.ts';
import { makePdf } from './testing/pdf.ts';

const read = (bytes: Uint8Array | string, path = 'van-ban.txt') =>
  readSource(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, new VFile({ path }));

describe('readSource', () => {
  it('knows a format by its content before its extension', async () => {
    expect((await read('<html><body><p>Điều 1. Phạm vi</p></body></html>', 'a.doc')).format).toBe('html');
    expect((await read('Điều 1. <b> là một dấu', 'a.html')).format).toBe('html');
    expect((await read('Điều 1. Phạm vi', 'a.docx')).format).toBe('txt');
    expect((await read(makePdf(['Dieu 1. Pham vi dieu chinh cua van ban thu nghiem']), 'a.txt')).format).toBe(
      'pdf',
    );
  });

  it('reads the lines of a PDF from top to bottom', async () => {
    const source = await read(makePdf(['Dieu 1. Pham vi dieu chinh', '1. Luat nay quy dinh ve thu nghiem.']));
    expect(source.lines.map((line) => line.text)).toEqual([
      'Dieu 1. Pham vi dieu chinh',
      '1. Luat nay quy dinh ve thu nghiem.',
      '',
    ]);
  });

  it('reads the paragraphs of a binary Word file', async () => {
    const source = await read(makeDoc(['Điều 1. Phạm vi', '1. Luật này quy định về thử nghiệm.']));
    expect(source.format).toBe('doc');
    expect(source.text.trimEnd()).toBe('Điều 1. Phạm vi\n1. Luật này quy định về thử nghiệm.');
  });

  it('decodes UTF-16 with a byte order mark', async () => {
    const text = '\uFEFFĐiều 1. Phạm vi';
    const bytes = new Uint8Array(new Uint16Array([...text].map((letter) => letter.charCodeAt(0))).buffer);
    expect((await read(bytes)).text).toBe('Điều 1. Phạm vi');
  });

  it.each([
    ['empty-file', new Uint8Array(), 'empty'],
    ['empty-file', ' \n\u200b', 'no words'],
    ['binary-file', new Uint8Array([65, 0, 66]), 'byte 1'],
    ['not-utf-8', new Uint8Array([0x41, 0x0a, 0xc4, 0x41]), 'byte 3 (0x41, line 2)'],
    ['file-too-large', new Uint8Array(64 * 1024 * 1024 + 1), '67108865 bytes'],
    ['unknown-format', '{\\rtf1 a}', 'RTF'],
    ['unknown-format', 'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n\r\n<p>Điều 1.', 'MHTML'],
    ['unknown-format', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'image'],
    ['damaged-file', '%PDF-1.7 nothing', 'cannot be read'],
    ['lost-letters', 'Ði?u 1. Ngh? d?nh này quy d?nh v? b?n dò.', '4 were lost ("Ði?u")'],
    ['old-code', '§iÒu 1. NghÞ ®Þnh nµy quy ®Þnh vÒ thö nghiÖm.', 'TCVN3'],
    [
      'wrong-code',
      new TextDecoder('windows-1252').decode(
        new TextEncoder().encode('Điều 1. Nghị định này quy định về thử nghiệm.'),
      ),
      'UTF-8',
    ],
    ['old-code', 'Ñieàu 1. Luaät naøy quy ñònh veà nöôùc Vieät Nam.', 'VNI'],
    ['scanned-pdf', makePdf(['7']), 'scan'],
    ['damaged-file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'DOCX'],
  ])('refuses with %s', async (ruleId, bytes, words) => {
    const error = await read(bytes).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ ruleId, fatal: true });
    expect(String((error as Error).message)).toContain(words);
  });

  it.each([
    ['dots', '.'.repeat(400_000)],
    ['one article over and over', 'Điều 1. Phạm vi\n'.repeat(30_000)],
    ['a page of tags that repeat', `<!doctype html>${'<p><b>'.repeat(60_000)}Điều 1.`],
    ['numbers, each on its line', Array.from({ length: 70_000 }, (_, at) => at).join('\n')],
  ])('refuses %s at once', async (_, text) => {
    await expect(read(text)).rejects.toMatchObject({ ruleId: 'padded', fatal: true });
  });

  it('refuses a page of more tags than any law has', async () => {
    const cells = Array.from({ length: 310_000 }, (_, at) => `<td>${(at * 7919) % 99_991}`);
    await expect(read(`<!doctype html>${cells.join('')}`)).rejects.toMatchObject({
      ruleId: 'file-too-large',
      fatal: true,
    });
  });

  it.each([
    ['of blank lines', 'Điều 1. Phạm vi\n' + '\n'.repeat(2_600_000)],
    ['on one line', Array.from({ length: 400_000 }, (_, at) => `khoản${(at * 7919) % 99_991}`).join(' ')],
  ])('refuses a text longer than any law, %s', async (_, text) => {
    await expect(read(text)).rejects.toMatchObject({ ruleId: 'file-too-large', fatal: true });
  });

  it('tells of letters that a file turns round', async () => {
    const file = new VFile({ path: 'van-ban.txt' });
    const bytes = new TextEncoder().encode('Điều 1. Phạt \u202E000.5\u202C đồng');
    expect((await readSource(bytes, file)).text).toBe('Điều 1. Phạt 000.5 đồng');
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['turned-letters']);
  });

  it('reads a long text, and a short one of dots', async () => {
    const syllables = ['điều', 'khoản', 'quy', 'định', 'phải', 'nộp', 'hồ', 'sơ', 'trước', 'ngày', 'tháng'];
    const line = (at: number) =>
      Array.from({ length: 12 }, (_, word) => syllables[(at * (word + 3) + ((at * at) >> word)) % 11]).join(
        ' ',
      );
    const long = Array.from({ length: 8000 }, (_, at) => `${at}. ${line(at)}.`).join('\n');
    expect(long.length).toBeGreaterThan(300_000);
    expect((await read(long)).text).toBe(long);
    expect((await read('......\n'.repeat(100))).lines).toHaveLength(101);
  });
});
