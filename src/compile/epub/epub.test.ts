import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { fromXml } from 'xast-util-from-xml';
import { toString } from 'xast-util-to-string';
import { expect, test } from 'vitest';
import { lawText } from '../../lexast/index.ts';
import { decree, decreeWork } from '../testing/fixture.ts';
import { anyDocument } from '../testing/trees.ts';
import { toEpub, type EpubOptions } from './index.ts';

const files = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
const bare = (text: string) => text.replace(/\s+/gu, '');
const href = (target: { id?: string }) => `https://vi-du.example/${target.id}`;
const notes = [
  { anchor: 'dieu-1-khoan-1', text: 'Chú giải ví dụ.' },
  { anchor: 'quy-che-dieu-1', text: 'Chú giải ở Quy chế.' },
];

test('a decree, file by file', async () => {
  const book = files(toEpub(decree, decreeWork, { notes, href }));
  expect(Object.keys(book)).toEqual([
    'mimetype',
    'META-INF/container.xml',
    'EPUB/package.opf',
    'EPUB/nav.xhtml',
    'EPUB/style.css',
    'EPUB/van-ban-1.xhtml',
    'EPUB/van-ban-2.xhtml',
    'EPUB/van-ban-3.xhtml',
  ]);
  await expect(book['EPUB/package.opf']).toMatchFileSnapshot('fixtures/package.opf');
  await expect(book['EPUB/nav.xhtml']).toMatchFileSnapshot('fixtures/nav.xhtml');
  await expect(book['EPUB/van-ban-1.xhtml']).toMatchFileSnapshot('fixtures/van-ban-1.xhtml');
});

test('the words are those of the law, in order', () => {
  const book = files(toEpub(decree, decreeWork, { href }));
  const words = [1, 2, 3].map((number) => {
    const page = fromXml(book[`EPUB/van-ban-${number}.xhtml`] ?? '');
    return toString(page).replace(/^.*?<\/title>/s, '');
  });
  const titles = ['Nghị định về ví dụ', 'QUY CHẾ VÍ DỤ', 'PHỤ LỤC I'].map(bare);
  const text = words.map((each, index) => bare(each).slice(titles[index]?.length)).join('');
  expect(text).toBe(bare(lawText(decree)));
});

test('the same decree gives the same bytes', () => {
  const options: EpubOptions = { notes, href, date: '2030-05-06' };
  expect(toEpub(decree, decreeWork, options)).toEqual(toEpub(decree, decreeWork, options));
});

test('any tree becomes a well-formed book', () => {
  fc.assert(
    fc.property(anyDocument, (doc) => {
      for (const [path, content] of Object.entries(files(toEpub(doc, decreeWork, { notes })))) {
        if (/\.(?:xml|opf|xhtml)$/.test(path)) expect(() => fromXml(content)).not.toThrow();
      }
    }),
    { numRuns: 100 },
  );
});

const epubcheck = process.env['LEX_EPUBCHECK'];

/** Runs where LEX_EPUBCHECK is the path of `epubcheck.jar` and Java is installed. */
test.runIf(epubcheck)('epubcheck finds nothing', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'epub-'));
  try {
    const path = join(folder, 'decree.epub');
    writeFileSync(path, toEpub(decree, decreeWork, { notes, href, publisher: 'Ví dụ' }));
    const report = execFileSync('java', ['-jar', epubcheck ?? '', '--failonwarnings', path], {
      encoding: 'utf8',
    });
    expect(report).toContain('No errors or warnings detected');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
