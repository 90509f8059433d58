import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formatReading } from '../../records/scan/index.ts';
import type { Provenance } from '../../records/schema/provenance.ts';
import { draftFile, openDraft } from './draft.ts';

const sha256 = 'a'.repeat(64);
const provenance = {
  file: 'qd-1-2031-ttg.pdf',
  sha256,
  reading: { file: 'qd-1-2031-ttg.pdf.ocr.json', by: 'ocr' },
} as Provenance;
const line = { box: [0, 0, 90, 20], base: 15, size: 12, words: [['Điêu', 50, [0, 0, 90, 20]]] };
const reading = {
  source: { file: provenance.file, sha256 },
  engine: 'tesseract',
  on: '2031-01-02',
  pages: [{ width: 100, height: 100, angle: 0, lines: [line, line], unread: [] }],
  checks: [],
};

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'draft-'));
  const folder = path.join(root, 'content/sources/qd-1-2031-ttg');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, provenance.reading?.file ?? ''), formatReading(reading as never));
});
afterEach(() => rm(root, { recursive: true }));

const open = () => openDraft(root, 'qd-1-2031-ttg', provenance);
const check = (index: number, by: string) => ({ page: 0, line: index, now: 'Điều', by, on: '2031-01-03' });

test('what is said at two desks at once is all kept, and taken up again', async () => {
  const [one, other] = [await open(), await open()];
  await Promise.all([one.say(check(0, 'An')), one.say(check(1, 'An'))]);
  await other.say(check(1, 'Bình'));
  await one.say(check(0, 'An'));
  const who = ['An', 'An', 'Bình', 'An'];
  expect((await open()).reading.checks.map(({ by }) => by)).toEqual(who);
  expect(one.reading.checks.map(({ by }) => by)).toEqual(who);
});

test('a damaged file of checks is a message, and nothing is written over it', async () => {
  const draft = await open();
  const file = path.join(root, draftFile('qd-1-2031-ttg', provenance));
  await writeFile(file, '[{"page":');
  await expect(open()).rejects.toThrow('bị hỏng');
  await expect(draft.say(check(0, 'An'))).rejects.toThrow('bị hỏng');
  expect(await readFile(file, 'utf8')).toBe('[{"page":');
  await rm(file);
  await draft.say(check(0, 'An'));
  expect(draft.reading.checks).toHaveLength(1);
});
