import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFile, glob, mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contentCopy } from '../support/content-copy.ts';
import { type Ended, runInProcess } from '../support/run-in-process.ts';
import { testInstrument } from '../support/test-instrument.ts';

// In a copy: each command ends with what was found, where, and what to do.
const node = path.resolve('node_modules/.bin/node');
const limit = 120_000;

let copy: Awaited<ReturnType<typeof contentCopy>>;
const at = (name: string) => path.join(copy.root, name);
async function makeCopy(): Promise<void> {
  copy = await contentCopy({ scripts: true });
  await mkdir(at('dist'));
  await writeFile(at('dist/index.html'), 'the last good site');
}
const removeCopy = () => copy.remove();

function run(script: string, ...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      node,
      [path.join('scripts', script), ...args],
      { cwd: copy.root, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code ?? 1) : 0, said: `${stdout}${stderr}` });
      },
    );
  });
}

/** Everything in content/ and dist/, by its digest. */
async function state(): Promise<string[]> {
  const found: string[] = [];
  for await (const entry of glob('{content,dist}/**/*', { cwd: copy.root, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const name = path.join(entry.parentPath, entry.name);
    const hash = createHash('sha256').update(await readFile(name));
    found.push(`${path.relative(copy.root, name)} ${hash.digest('hex')}`);
  }
  return found.toSorted();
}

/** Run a command that must fail: it says `words`, it prints no stack, and nothing changes. */
const refuses = (words: RegExp, script: string, ...args: string[]): Promise<void> =>
  mustRefuse(words, () => run(script, ...args));

async function mustRefuse(words: RegExp, work: () => Promise<Ended>): Promise<void> {
  const before = await state();
  const { code, said } = await work();
  expect(said).toMatch(words);
  expect(said).not.toMatch(/^\s+at .*\.ts:\d+/mu);
  expect(code).toBeGreaterThan(0);
  expect(await state()).toEqual(before);
}

const decree = testInstrument({
  issuer: 'CHÍNH PHỦ',
  type: 'NGHỊ ĐỊNH',
  number: '5/2031/NĐ-CP',
  date: '2031-02-03',
  title: 'Về thử nghiệm',
  body: 'Điều 1. Phạm vi thử nghiệm\n1. Một.\n2. Hai.\nĐiều 2. Hiệu lực thi hành từ ngày ký.',
});

describe('add', () => {
  // What is refused leaves all as it was, so that one copy serves them all; the last writes.
  beforeAll(makeCopy);
  afterAll(removeCopy);

  test.each<[string, string | Uint8Array, RegExp]>([
    ['an empty file', '', /Tệp rỗng/],
    ['only white space', ' \n\t\n', /Tệp không có chữ nào/],
    ['an image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), /ảnh/],
    [
      'a broken container',
      new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9, 9, 9, 9]),
      /Không giải nén được.*Không đọc được bản văn/s,
    ],
    ['no legal text', 'Công thức nấu phở: nước dùng, bánh phở, hành.\n', /Đây không phải văn bản pháp luật/],
    [
      'no date',
      decree
        .replace('5/2031/NĐ-CP', '5/NQ-CP')
        .replace('NGHỊ ĐỊNH', 'NGHỊ QUYẾT')
        .replace(/^Hà Nội.*$/mu, ''),
      /không thấy ngày ban hành/,
    ],
  ])(
    '%s',
    async (_name, contents, words) => {
      await writeFile(at('van-ban.txt'), contents);
      await refuses(words, 'add.ts', 'van-ban.txt');
    },
    limit,
  );

  test(
    'bytes in no encoding',
    async () => {
      await writeFile(
        at('van-ban.txt'),
        Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256)),
      );
      await refuses(/van-ban\.txt/, 'add.ts', 'van-ban.txt');
    },
    limit,
  );

  test(
    'an enormous file',
    async () => {
      await writeFile(at('van-ban.txt'), decree);
      await truncate(at('van-ban.txt'), 65 * 1024 * 1024);
      await refuses(/không quá 67108864 byte/, 'add.ts', 'van-ban.txt');
    },
    limit,
  );

  test(
    'the same number of another year is another instrument, never the one on record',
    async () => {
      const other = decree.replace('5/2031/NĐ-CP', '128/NQ-CP').replace('NGHỊ ĐỊNH', 'NGHỊ QUYẾT');
      await writeFile(at('nam-khac.txt'), other);
      const { said, code } = await run('add.ts', '--dry-run', 'nam-khac.txt');
      expect(said).toMatch(/nq-128-2031-cp: chưa có hồ sơ/);
      expect(code).toBe(0);
      await rm(at('nam-khac.txt'));
    },
    limit,
  );

  test(
    'a missing file, a folder, no file',
    async () => {
      await refuses(/Không đọc được khong-co\.txt \(ENOENT\)/, 'add.ts', 'khong-co.txt');
      await refuses(/không nhận +dist\/index\.html/, 'add.ts', 'dist');
      await refuses(/Ghi tên tệp, thư mục hoặc địa chỉ/, 'add.ts');
      await refuses(/mạng nội bộ/, 'add.ts', 'http://127.0.0.1:9/van-ban');
    },
    limit,
  );

  test(
    'a dry run says everything and writes nothing; the real one writes; once is enough',
    async () => {
      await writeFile(at('van-ban.txt'), decree);
      const before = await state();
      const dry = await run('add.ts', 'van-ban.txt', '--dry-run');
      expect(dry).toMatchObject({
        code: 0,
        said: expect.stringContaining('Chưa ghi gì (--dry-run).'),
      });
      expect(dry.said).toContain('nghi-dinh | 5/2031/NĐ-CP | 2031-02-03 | Về thử nghiệm');
      expect(await state()).toEqual(before);
      expect(await run('add.ts', 'van-ban.txt', '--address', 'https://vanban.example/5')).toMatchObject({
        code: 0,
      });
      const after = await state();
      expect(after.length).toBeGreaterThan(before.length);
      expect(await runInProcess('check.ts', copy.root)).toMatchObject({ code: 0 });
      expect(await run('add.ts', 'van-ban.txt')).toMatchObject({
        code: 0,
        said: expect.stringContaining('Không có gì phải làm.'),
      });
      expect(await state()).toEqual(after);
    },
    limit,
  );
});

const record = 'content/instruments/nq-99-2020-cp.yaml';
const source = 'content/sources/nq-57-2022-cp/nq-57-2022-cp.txt';
const provenance = 'content/sources/nq-57-2022-cp/provenance.yaml';
const rewrite = async (name: string, from: RegExp, to: string) => {
  const before = await readFile(at(name), 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  await writeFile(at(name), after);
};
/** Put other bytes in the place of the source, and record them as if they had been received. */
const replaceSource = async (bytes: string | Uint8Array) => {
  await writeFile(at(source), bytes);
  await rewrite(provenance, /sha256: .*/u, `sha256: ${createHash('sha256').update(bytes).digest('hex')}`);
};

describe.each(['corpus.ts', 'check.ts'] as const)('%s', (script) => {
  beforeEach(makeCopy);
  afterEach(removeCopy);

  test.each<[string, () => Promise<void>, RegExp]>([
    [
      'a record with a date that does not exist',
      () => rewrite(record, /date: .*/u, 'date: 2020-02-30'),
      /nq-99-2020-cp\.yaml\s+5:\d+.*"date"/s,
    ],
    [
      'a record with an unknown key',
      () => appendFile(at(record), 'ngay_hieu_luc: 2020-01-01\n'),
      /nq-99-2020-cp\.yaml\s+\d+:1.*ngay_hieu_luc/s,
    ],
    [
      'a record that is not YAML',
      () => writeFile(at(record), 'id: [\n'),
      /nq-99-2020-cp\.yaml.*chưa đúng dạng/s,
    ],
    [
      'a record that is not UTF-8',
      () => writeFile(at(record), new Uint8Array([0xff, 0xfe, 0xc3, 0x28])),
      /nq-99-2020-cp\.yaml.*bảng mã UTF-8/s,
    ],
    [
      'a document edited by hand',
      () => appendFile(at('content/documents/nq-57-2022-cp.mdx'), '\nThêm.\n'),
      /nq-57-2022-cp\.mdx.*sửa bằng tay.*npm run corpus/s,
    ],
    [
      'a broken ledger',
      () => writeFile(at('content/permalinks.json'), '{'),
      /permalinks\.json.*bị hỏng.*git restore/s,
    ],
    ['a missing source', () => rm(at(source)), /provenance\.yaml.*Không có tệp .* trong thư mục này/s],
    ['a source that changed', () => appendFile(at(source), ' '), /provenance\.yaml.*khác với khi nhận/s],
    ['an empty source', () => replaceSource(''), /nq-57-2022-cp\.txt.*Tệp rỗng/s],
    [
      'a source that is an image',
      () => replaceSource(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
      /nq-57-2022-cp\.txt.*Tệp là ảnh/s,
    ],
    [
      'an enormous source',
      () => replaceSource(new Uint8Array(65 * 1024 * 1024).fill(65)),
      /nq-57-2022-cp\.txt.*không quá/s,
    ],
  ])(
    '%s',
    async (_name, damage, words) => {
      await damage();
      await mustRefuse(words, () => runInProcess(script, copy.root));
    },
    limit,
  );

  test(
    'as a command it ends like that too',
    async () => {
      await writeFile(at(record), 'id: [\n');
      await replaceSource('');
      await refuses(/nq-99-2020-cp\.yaml.*chưa đúng dạng/s, script);
    },
    limit,
  );
});

test(
  'the build stops before it touches dist/',
  async () => {
    await makeCopy();
    await appendFile(at('content/documents/nq-57-2022-cp.mdx'), '\nThêm.\n');
    await refuses(/sửa bằng tay.*dist\/ is as it was/s, 'build.ts').finally(removeCopy);
  },
  limit,
);
