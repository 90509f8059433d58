import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeManifest } from '../../src/rendering/manifest.ts';
import { countRenderedTexts, countTextsToRender } from './count-texts.ts';
import { MANIFEST } from './render.ts';

let root: string;
const write = async (name: string, day: string) => {
  const file = path.join(root, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, '');
  await utimes(file, new Date(day), new Date(day));
};
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'count-'));
  for (const id of ['a', 'b', 'c']) await write(`content/sources/${id}/${id}.txt`, '2050-01-01');
  await write('content/terms.yaml', '2050-01-01');
  await mkdir(path.join(root, '.cache'));
  writeManifest(path.join(root, MANIFEST), { version: 'v1', files: [] });
  await utimes(path.join(root, MANIFEST), new Date('2050-01-02'), new Date('2050-01-02'));
});
afterEach(() => rm(root, { recursive: true }));

test('after a change of a text, that one is to be rendered, whichever of its files were written', async () => {
  expect(await countTextsToRender(root, 'v1')).toBe(0);
  await write('content/sources/a/a.txt', '2050-01-03');
  await write('content/documents/a.mdx', '2050-01-03');
  await write('content/instruments/b.yaml', '2050-01-03');
  await write('content/permalinks.json', '2050-01-03');
  expect(await countTextsToRender(root, 'v1')).toBe(2);
});

test('all are, after a change of the code or of what every page shows, and at first', async () => {
  expect(await countTextsToRender(root, 'v2')).toBe(3);
  await write('content/terms.yaml', '2050-01-03');
  expect(await countTextsToRender(root, 'v1')).toBe(3);
  await rm(path.join(root, MANIFEST));
  expect(await countTextsToRender(root, 'v1')).toBe(3);
});

test('texts that were made are counted once, those that were taken over not at all', () => {
  const files = [
    { file: 'van-ban/a/index.html' },
    { file: 'van-ban/a/a.docx' },
    { file: 'van-ban/b/index.html', taken: true },
  ];
  expect(countRenderedTexts({ version: 'v1', files })).toBe(1);
});
