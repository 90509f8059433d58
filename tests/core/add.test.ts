import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { browserArguments, findBrowser } from '../../scripts/support/browser.ts';
import { makeDoc } from '../../src/formats/testing/doc.ts';
import { makeDocx, p } from '../../src/formats/testing/docx.ts';
import { contentCopy } from '../support/content-copy.ts';
import { runInProcess } from '../support/run-in-process.ts';
import { type TestInstrument, testInstrument } from '../support/test-instrument.ts';

// The real command, run in a copy.
const node = path.resolve('node_modules/.bin/node');
const limit = { timeout: 240_000 };

let copy: Awaited<ReturnType<typeof contentCopy>>;
const at = (name: string) => path.join(copy.root, name);
beforeEach(async () => {
  copy = await contentCopy({ scripts: true });
});
afterEach(() => copy.remove());

function run(script: string, ...args: string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const program = [path.join('scripts', script), ...args];
    execFile(node, program, { cwd: copy.root, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, said: `${stdout}${stderr}` });
    });
  });
}
const held = async () =>
  (await readdir(at('content/sources'))).filter((id) => id !== 'nq-57-2022-cp').toSorted();

const decree = (serial: number, change: Partial<TestInstrument> = {}) =>
  testInstrument({
    issuer: 'CHÍNH PHỦ',
    type: 'NGHỊ ĐỊNH',
    number: `${serial}/2031/NĐ-CP`,
    date: '2031-02-03',
    title: 'Về thử nghiệm',
    body: 'Điều 1. Phạm vi thử nghiệm\n1. Khoản thứ nhất của thử nghiệm.\n2. Khoản thứ hai.\nĐiều 2. Hiệu lực từ ngày ký.',
    ...change,
  });
const html = (text: string) =>
  `<html><body>${linesOf(text)
    .map((line) => `<p>${line}</p>`)
    .join('')}</body></html>`;
const linesOf = (text: string) => text.split('\n').filter((line) => line !== '');

test('one file of every format is taken in', limit, async () => {
  const files: Record<string, string | Uint8Array> = {
    'a.txt': decree(1),
    'b.html': html(decree(2)),
    'c.docx': makeDocx(
      linesOf(decree(3))
        .map((line) => p(line))
        .join(''),
    ),
    'd.doc': makeDoc(linesOf(decree(4))),
  };
  for (const [name, contents] of Object.entries(files)) {
    await writeFile(at(name), contents);
    const { code, said } = await run('add.ts', name);
    expect([name, code, code === 0 ? '' : said]).toEqual([name, 0, '']);
  }
  expect(await held()).toEqual(['nd-1-2031-cp', 'nd-2-2031-cp', 'nd-3-2031-cp', 'nd-4-2031-cp']);
  expect((await runInProcess('check.ts', copy.root)).code).toBe(0);
});

// A PDF with Vietnamese letters is printed, and only a browser does that here.
const browser = findBrowser();
test.skipIf(!browser)(
  'a PDF is taken in (skipped where no Chrome, Chromium or Edge is found)',
  limit,
  async () => {
    const chrome = await chromium.launch({ executablePath: browser!, args: browserArguments });
    try {
      const page = await chrome.newPage();
      await page.setContent(html(decree(5)));
      await writeFile(at('e.pdf'), await page.pdf());
    } finally {
      await chrome.close();
    }
    const { code, said } = await run('add.ts', 'e.pdf');
    expect([code, said]).toEqual([0, expect.stringContaining('nd-5-2031-cp')]);
    expect((await runInProcess('check.ts', copy.root)).code).toBe(0);
  },
);

test(
  'a folder: what is certain is taken, what is not is asked, and answered in the table',
  limit,
  async () => {
    await mkdir(at('den/sau'), { recursive: true });
    const decision = { issuer: 'ỦY BAN NHÂN DÂN', type: 'QUYẾT ĐỊNH', number: '12/2031/QĐ-UBND' };
    const contents: Record<string, string | Uint8Array> = {
      'den/a.txt': decree(1),
      'den/sau/b.html': html(decree(2)),
      'den/ban-hai.docx': makeDocx(
        linesOf(decree(1))
          .map((line) => p(line))
          .join(''),
      ),
      'den/tinh.txt': decree(0, { ...decision, issuer: 'ỦY BAN NHÂN DÂN\nTỈNH ĐỒNG NAI' }),
      'den/khong-tinh.txt': decree(0, { ...decision, number: '13/2031/QĐ-UBND' }),
      'den/du-thao.txt': decree(3, { number: '     /2031/NĐ-CP' }),
      'den/nd-77-2031.txt': decree(7),
      'den/thu.txt': 'Kính gửi anh, mai họp lúc tám giờ.',
      'den/anh.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      'den/hong.pdf': '%PDF-1.4 hỏng',
      'den/rong.docx': '',
      // What Word and Windows leave there is nobody's text.
      'den/~$ban-hai.docx': 'x',
      'den/Thumbs.db': 'x',
    };
    for (const [name, value] of Object.entries(contents)) await writeFile(at(name), value);

    const first = await run('add.ts', 'den');
    expect(first.said).toMatch(/11 tệp: 3 đã thêm, 1 không đổi, 3 cần hỏi, 4 không nhận/u);
    expect(first.said).not.toMatch(/nq-57-2022-cp|^\s+at .*\.ts:\d+/mu);
    expect(await held()).toEqual(['nd-1-2031-cp', 'nd-2-2031-cp', 'qd-12-2031-ubnd-dong-nai']);
    expect((await runInProcess('check.ts', copy.root)).code).toBe(0);

    const table = await readFile(at('ket-qua-them.csv'), 'utf8');
    // As a spreadsheet of Vietnam saves it: ";" between cells.
    const rows = table
      .replaceAll(',', ';')
      .split('\n')
      .map((row) => {
        if (row.startsWith('den/khong-tinh.txt'))
          return row
            .replace(/;Ủy ban nhân dân;/iu, ';Ủy ban nhân dân tỉnh Cao Bằng;')
            .replace(/;;(?=[0-9a-f]{64})/u, ';đúng;');
        if (row.startsWith('den/nd-77')) return row.replace(/;;(?=[0-9a-f]{64})/u, ';bỏ;');
        return row;
      });
    await writeFile(at('tra-loi.csv'), rows.join('\n'));
    const second = await run('add.ts', 'den', '--answers', 'tra-loi.csv');
    expect(second.said).toMatch(/11 tệp: 1 đã thêm, 4 không đổi, 1 cần hỏi, 4 không nhận, 1 bỏ qua/u);
    expect(await held()).toContain('qd-13-2031-ubnd-cao-bang');

    // The table alone: only what is answered is read; all other rows stay, those that are asked among them.
    const answers = (await readFile(at('ket-qua-them.csv'), 'utf8'))
      .split('\n')
      .map((row) =>
        row.startsWith('den/du-thao.txt')
          ? row
              .replace(/,(?:\s*\/2031\/NĐ-CP)?,03\/02\/2031,/u, ',3/2031/NĐ-CP,3/2/2031,')
              .replace(/,,(?=[0-9a-f]{64})/u, ',đúng,')
          : row,
      );
    await writeFile(at('ket-qua-them.csv'), answers.join('\n'));
    const again = await run('add.ts', 'den');
    expect([again.code, again.said]).toEqual([1, expect.stringContaining('có câu trả lời chưa dùng')]);
    const dry = await run('add.ts', '--dry-run', '--answers', 'ket-qua-them.csv');
    expect(dry.said).toMatch(/1 đã thêm, 1 bỏ qua\.\nChưa ghi gì/u);
    const third = await run('add.ts', '--answers', 'ket-qua-them.csv');
    expect(third.said).toMatch(/2 tệp: 1 đã thêm, 1 bỏ qua/u);
    expect(await held()).toContain('nd-3-2031-cp');
    expect((await readFile(at('ket-qua-them.csv'), 'utf8')).match(/^den\//gmu)).toHaveLength(11);
    expect((await runInProcess('check.ts', copy.root)).code).toBe(0);
  },
);

test('two at once: one waits for the other, and each text has a source of its own', limit, async () => {
  for (const serial of [1, 2, 3]) await writeFile(at(`${serial}.txt`), decree(serial));
  const ended = await Promise.all([1, 2, 3].map((serial) => run('add.ts', `${serial}.txt`)));
  expect(ended.map(({ code }) => code)).toEqual([0, 0, 0]);
  const records = await Promise.all(
    [1, 2, 3].map((serial) => readFile(at(`content/instruments/nd-${serial}-2031-cp.yaml`), 'utf8')),
  );
  expect(new Set(records.map((record) => /sources:[^S]*(S\d+)/u.exec(record)?.[1])).size).toBe(3);
  expect((await runInProcess('check.ts', copy.root)).code).toBe(0);
});
