import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writePdfCache, readPdfCache } from './pdf-cache.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kept-'));
});
afterEach(() => rm(folder, { recursive: true }));
const bytes = new TextEncoder().encode('%PDF-1.4 a whole file');

test('what was kept is found again under its key', async () => {
  const { name } = await writePdfCache(folder, 'a', bytes);
  const kept = await readPdfCache(folder, 'a');
  expect([kept?.name, new TextDecoder().decode(kept?.bytes)]).toEqual([name, '%PDF-1.4 a whole file']);
  expect(await readPdfCache(folder, 'b')).toBeUndefined();
});

test('one that is cut short or written over is as good as absent', async () => {
  const { name } = await writePdfCache(folder, 'a', bytes);
  await truncate(path.join(folder, name), 12);
  expect(await readPdfCache(folder, 'a')).toBeUndefined();
  await writeFile(path.join(folder, name), '%PDF-1.4 not it');
  expect(await readPdfCache(folder, 'a')).toBeUndefined();
});
