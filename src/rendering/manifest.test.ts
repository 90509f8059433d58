import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  isUntouched,
  LastSite,
  withoutTaken,
  type Manifest,
  readManifest,
  withStamps,
  writeManifest,
} from './manifest.ts';

let root: string;
let manifest: Manifest;
const at = (...names: string[]) => path.join(root, ...names);
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'kept-'));
  await mkdir(at('last', 'a'), { recursive: true });
  await writeFile(at('last', 'a', 'index.html'), 'the page');
  await writeFile(at('last', 'b'), 'made every time');
  manifest = {
    version: 'v1',
    inputs: { 'record x': 'r1', 'notes x': 'n1' },
    files: withStamps([{ file: 'a/index.html', reads: ['notes x', 'record x'] }, { file: 'b' }], at('last')),
  };
});
afterEach(() => rm(root, { recursive: true }));
const today: Record<string, string> = { 'record x': 'r1', 'notes x': 'n1' };
const take = (file: string, digests = today, version = 'v1') =>
  new LastSite(at('last'), manifest, version, (input) => digests[input]).take(file, undefined, at('next')) !==
  undefined;

test('a file is taken over as long as all that was read for it is the same', async () => {
  expect(take('a/index.html')).toBe(true);
  expect(await readFile(at('next', 'a', 'index.html'), 'utf8')).toBe('the page');
});

test('another input, one that is gone, another version of the code, or nothing recorded: it is made again', () => {
  expect(take('a/index.html', { ...today, 'notes x': 'n2' })).toBe(false);
  expect(take('a/index.html', { 'record x': 'r1' })).toBe(false);
  expect(take('a/index.html', today, 'v2')).toBe(false);
  expect(take('b')).toBe(false);
});

test('an input that was not recorded is not asked for: this is what the recorder is for', () => {
  manifest.files[0] = { ...manifest.files[0]!, reads: ['record x'] };
  expect(take('a/index.html', { ...today, 'notes x': 'n2' })).toBe(true);
});

test('a page into which the size of a file is written is made again with that file', async () => {
  await writeFile(at('last', 'x.docx'), 'x');
  const page = { file: 'a/index.html', reads: ['file x.docx', 'record x'] };
  manifest.inputs = { 'record x': 'r1', 'record y': 'y1', 'file x.docx': '' };
  manifest.files = withStamps([page, { file: 'x.docx', reads: ['record y'] }], at('last'));
  expect(take('a/index.html', { 'record x': 'r1', 'record y': 'y1' })).toBe(true);
  expect(take('a/index.html', { 'record x': 'r1', 'record y': 'y2' })).toBe(false);
});

test('a file that somebody changed, touched or removed is made again', async () => {
  await writeFile(at('last', 'a', 'index.html'), 'the page, changed');
  expect(take('a/index.html')).toBe(false);
  await writeFile(at('last', 'a', 'index.html'), 'the pags');
  await utimes(at('last', 'a', 'index.html'), 1, 1);
  expect(take('a/index.html')).toBe(false);
  await rm(at('last', 'a', 'index.html'));
  expect(take('a/index.html')).toBe(false);
});

test('a damaged manifest is as good as none', async () => {
  writeManifest(at('pages.json'), manifest);
  expect(readManifest(at('pages.json'))).toEqual(manifest);
  await writeFile(at('pages.json'), JSON.stringify(manifest).slice(0, 40));
  expect(readManifest(at('pages.json'))).toBeUndefined();
  expect(withoutTaken(['a', 'b'], undefined)).toEqual(['a', 'b']);
});

test('of files that go together all are taken over, or none', async () => {
  await writeFile(at('last', 'c'), 'also of it');
  manifest = {
    version: 'v1',
    files: withStamps(
      [
        { file: 'a/index.html', key: 'k' },
        { file: 'c', key: 'k' },
      ],
      at('last'),
    ),
  };
  const all = () => new LastSite(at('last'), manifest, 'v1').takeAll('k', at('next'));
  expect(all()).toEqual([
    { file: 'a/index.html', key: 'k', taken: true },
    { file: 'c', key: 'k', taken: true },
  ]);
  await writeFile(at('last', 'c'), 'changed');
  expect(all()).toEqual([]);
});

test('a folder is untouched as long as every file is as it was left', async () => {
  manifest = { version: 'v1', files: withStamps([{ file: 'a/index.html', key: 'k' }], at('last')) };
  expect(isUntouched(at('last'), manifest, 'v1')).toBe(true);
  expect(isUntouched(at('last'), manifest, 'v2')).toBe(false);
  expect(isUntouched(at('last'), undefined, 'v1')).toBe(false);
  await utimes(at('last', 'a', 'index.html'), 1, 1);
  expect(isUntouched(at('last'), manifest, 'v1')).toBe(false);
  await rm(at('last', 'a', 'index.html'));
  expect(isUntouched(at('last'), manifest, 'v1')).toBe(false);
});
