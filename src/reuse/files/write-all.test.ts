import { mkdtemp, readdir, readFile, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeAll } from './write-all.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'write-all-'));
});
afterEach(() => rm(dir, { recursive: true }));

test('all files are written, folders made', async () => {
  await writeAll(
    new Map([
      [join(dir, 'a.txt'), 'a'],
      [join(dir, 'b', 'c.txt'), 'c'],
    ]),
  );
  expect(await readFile(join(dir, 'b', 'c.txt'), 'utf8')).toBe('c');
  expect(await readdir(dir)).toEqual(['a.txt', 'b']);
});

test('when one cannot be written, none changes', async () => {
  await writeFile(join(dir, 'a.txt'), 'before');
  await mkdir(join(dir, 'd'));
  await writeFile(join(dir, 'd', 'file'), '');
  const files = new Map([
    [join(dir, 'a.txt'), 'after'],
    [join(dir, 'd', 'file', 'below-a-file.txt'), 'x'],
  ]);
  await expect(writeAll(files)).rejects.toThrow();
  expect(await readFile(join(dir, 'a.txt'), 'utf8')).toBe('before');
  expect((await readdir(dir)).toSorted()).toEqual(['a.txt', 'd']);
});
