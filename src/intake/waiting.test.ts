import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentCopy } from '../../tests/support/content-copy.ts';
import { formHref } from '../desk/names.ts';
import { compileAll } from '../pipeline/compile-all.ts';
import { loadContent } from '../records/load/content.ts';
import { digest } from '../reuse/digest.ts';
import { type Waiting, waiting } from './waiting.ts';

let copy: Awaited<ReturnType<typeof contentCopy>>;
let all: Waiting[];
beforeAll(async () => {
  copy = await contentCopy();
  const folder = path.join(copy.root, 'content/sources/nq-57-2022-cp');
  const now = await readFile(path.join(folder, 'nq-57-2022-cp.txt'), 'utf8');
  // The text that was held before said something else in điểm a; the notes there were checked before this one came.
  const before = now.replace('tổng hợp', 'thu thập');
  await writeFile(path.join(folder, 'ban-cu.txt'), before);
  const file = path.join(folder, 'provenance.yaml');
  const provenance = (await readFile(file, 'utf8')).replace(/^received: .*$/m, 'received: 2031-02-01');
  const old = `earlier:\n  - file: ban-cu.txt\n    received: 2031-01-01\n    sha256: ${digest(before)}\n    origin: { note: Bản cũ. }\n    completeness: partial\n`;
  await writeFile(file, `${provenance.trimEnd()}\n${old}`);
  const content = await loadContent(copy.root);
  expect(content.files.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal))).toEqual([]);
  const compiled = await compileAll(copy.root, content.instruments, content.provenance);
  all = await waiting(copy.root, content, compiled, '2031-03-01');
}, 60_000);
afterAll(() => copy.remove());

const of = (kind: Waiting['kind']) => all.filter((each) => each.kind === kind);

test('notes on a clause that a newer text changed wait, and no others', () => {
  const touched = of('touched');
  expect(touched.length).toBeGreaterThan(0);
  for (const { place } of touched) expect('muc-iii-khoan-1-diem-a').toContain(place?.anchor);
});

test('old evidence, doubts, open citations and wanted texts are all there', () => {
  for (const kind of ['stale', 'doubt', 'citation', 'wanted'] as const)
    expect(of(kind), kind).not.toEqual([]);
});

test('what names a file names one that is there, and has a form', () => {
  for (const { file, words } of all) {
    if (!file) continue;
    expect(existsSync(path.join(copy.root, 'content', file)), words).toBe(true);
    expect(formHref(file), words).toBeDefined();
  }
});
