import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { browserArguments } from '../../scripts/support/browser.ts';
import { digest } from '../../src/reuse/digest.ts';
import { contentCopy } from '../support/content-copy.ts';
import { scanBrowser, scannedPdf } from '../support/scanned.ts';
import { testInstrument } from '../support/test-instrument.ts';

const patience = { timeout: 120_000 };
// The real commands, run in a copy: a scan is taken in, compared at the desk, and is a text like others.
const node = path.resolve('node_modules/.bin/node');

let copy: Awaited<ReturnType<typeof contentCopy>>;
const at = (name: string) => path.join(copy.root, name);
beforeEach(async () => {
  copy = await contentCopy({ scripts: true });
});
const running = new Set<ChildProcess>();
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
  await copy.remove();
});

/** Start a command; `until` waits for words that it says. */
function start(script: string, ...args: string[]) {
  const child = spawn(node, [path.join('scripts', script), ...args], { cwd: copy.root });
  running.add(child);
  let said = '';
  const heard = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      for (const hear of heard) hear();
    });
  const ended = new Promise<{ code: number; said: string }>((resolve) => {
    child.on('close', (code) => resolve({ code: code ?? 1, said }));
  });
  const until = (words: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const hear = () => {
        const found = words.exec(said)?.[0];
        if (found !== undefined) resolve(found);
      };
      heard.add(hear);
      hear();
      void ended.then(() => reject(new Error(said)));
    });
  return { ended, until };
}

const decision = testInstrument({
  issuer: 'THỦ TƯỚNG CHÍNH PHỦ',
  type: 'QUYẾT ĐỊNH',
  number: '812/QĐ-TTg',
  date: '2024-03-04',
  title: 'Về việc thử nghiệm đọc bản quét',
  body: [
    'Điều 1. Phạm vi thử nghiệm',
    '1. Quyết định này thử nghiệm việc nhận dạng chữ trong bản quét.',
    '2. Các bộ, cơ quan ngang bộ phối hợp thực hiện.',
    'Điều 2. Hiệu lực thi hành',
    'Quyết định này có hiệu lực từ ngày ký.',
  ].join('\n'),
});
const lines = decision.split('\n').filter((line) => line !== '');
const second = lines.findIndex((line) => line.startsWith('Điều 2'));

test.skipIf(!scanBrowser)(
  'a scan of two pages: recognised, said to be uncompared, compared at the desk (skipped where no Chrome, Chromium or Edge is found)',
  { timeout: 600_000 },
  async () => {
    const pdf = await scannedPdf([lines.slice(0, second), lines.slice(second)], { skew: 1, stamp: true });
    await writeFile(at('quet.pdf'), pdf);
    const added = await start('add.ts', 'quet.pdf', '--id', 'qd-812-2024-ttg').ended;
    expect([added.code, added.said]).toEqual([
      0,
      expect.stringContaining('npm run proofread -- qd-812-2024-ttg'),
    ]);
    expect(added.said).toMatch(/^bản chưa đủ; /mu);
    const folder = 'content/sources/qd-812-2024-ttg';
    const document = () => readFile(at('content/documents/qd-812-2024-ttg.mdx'), 'utf8');
    const provenance = () => readFile(at(`${folder}/provenance.yaml`), 'utf8');
    expect(await document()).toMatch(/^completeness: partial$/mu);
    expect(await provenance()).toMatch(/reading:\n {2}file: qd-812-2024-ttg\.pdf\.ocr\.json\n {2}by: ocr/u);

    const command = start('proofread.ts', 'qd-812-2024-ttg');
    const address = await command.until(/http:\/\/127\.0\.0\.1:\d+\/\w+\//u);
    const browser = await chromium.launch({ executablePath: scanBrowser!, args: browserArguments });
    try {
      const page = await browser.newPage();
      await page.goto(address);
      await page.getByLabel('Người đối chiếu').fill('Trần Thị Thử');
      const fields = page.locator('textarea');
      await fields.first().focus();
      // The word is lit where it stands in the image, and the image is there.
      await expect.poll(() => page.locator('#scan .box').count(), patience).toBeGreaterThan(0);
      await expect
        .poll(
          () =>
            page
              .locator('#scan img')
              .first()
              .evaluate((image: HTMLImageElement) => image.naturalWidth),
          patience,
        )
        .toBeGreaterThan(1000);
      const count = await fields.count();
      for (let index = 0; index < count; index += 1) {
        const field = fields.nth(index);
        const right = closest(await field.inputValue());
        await field.fill(right);
        await field.press('Enter');
        await expect.poll(() => page.locator('li.seen').count(), patience).toBe(index + 1);
      }
      await page.getByRole('button', { name: 'Đối chiếu xong' }).click();
      const { code, said } = await command.ended;
      expect([code, said]).toEqual([0, expect.stringContaining('Đã đối chiếu xong')]);
    } finally {
      await browser.close();
    }

    // The image is what was received; what people said stands beside it, and the text is what they said.
    expect(digest(await readFile(at(`${folder}/qd-812-2024-ttg.pdf`)))).toBe(digest(pdf));
    expect(await readdir(at(folder))).toHaveLength(3);
    expect(await provenance()).toMatch(/compared:\n {4}by: Trần Thị Thử/u);
    expect(await document()).toMatch(/^completeness: full$/mu);
    const text = (await document()).replaceAll(/\[([^\]]*)\]\(lex:[^)]*\)/gu, '$1');
    for (const words of [
      '**1.** Quyết định này thử nghiệm việc nhận dạng chữ trong bản quét.',
      '**Điều 2.**',
    ])
      expect(text).toContain(words);
    expect((await start('check.ts').ended).code).toBe(0);
  },
);

const pairs = (words: string) =>
  new Set(words.match(/(?=(\S\S))/gu)?.map((_, at) => words.slice(at, at + 2)) ?? []);

/** The printed line that is most like what was read; nothing where none is. */
function closest(read: string): string {
  const own = pairs(read);
  const likeness = (line: string) => {
    const other = pairs(line);
    const both = [...own].filter((pair) => other.has(pair)).length;
    return both / Math.max(1, own.size + other.size - both);
  };
  const best = lines.toSorted((one, other) => likeness(other) - likeness(one))[0] ?? '';
  return likeness(best) > 0.4 ? best : '';
}
