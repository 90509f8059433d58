import { access, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commitFiles, finishCommit } from './commit-files.ts';

let root: string;
const read = (name: string) => readFile(path.join(root, name), 'utf8');
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'commit-'));
  await mkdir(path.join(root, 'content'));
  await writeFile(path.join(root, 'content/a.txt'), 'old');
});
afterEach(() => rm(root, { recursive: true }));

test('all files are written, and nothing else is left', async () => {
  await commitFiles(
    root,
    new Map<string, string | Uint8Array>([
      ['content/a.txt', 'new'],
      ['content/deep/b.txt', new Uint8Array([104, 105])],
    ]),
  );
  expect(await read('content/a.txt')).toBe('new');
  expect(await read('content/deep/b.txt')).toBe('hi');
  await expect(access(path.join(root, '.pending'))).rejects.toThrow('ENOENT');
});

test('killed before the journal: nothing happened', async () => {
  await mkdir(path.join(root, '.pending'));
  await writeFile(path.join(root, '.pending/0'), 'new');
  expect(await finishCommit(root)).toEqual([]);
  expect(await read('content/a.txt')).toBe('old');
  await expect(access(path.join(root, '.pending'))).rejects.toThrow('ENOENT');
});

test('killed between two moves: the rest is moved in', async () => {
  const pending = path.join(root, '.pending');
  await mkdir(pending);
  await writeFile(path.join(pending, '0'), 'new');
  await writeFile(path.join(pending, '1'), 'second');
  await writeFile(
    path.join(pending, 'journal.json'),
    '[{"from":"0","to":"content/a.txt"},{"from":"1","to":"content/b.txt"}]',
  );
  await rename(path.join(pending, '0'), path.join(root, 'content/a.txt'));
  expect(await finishCommit(root)).toEqual(['content/b.txt']);
  expect(await read('content/a.txt')).toBe('new');
  expect(await read('content/b.txt')).toBe('second');
});

test('a write that fails changes nothing', async () => {
  await expect(
    commitFiles(root, new Map([['content/a.txt', undefined as unknown as string]])),
  ).rejects.toThrow();
  expect(await read('content/a.txt')).toBe('old');
});

const journal = async (json: string) => {
  await mkdir(path.join(root, '.pending'), { recursive: true });
  await writeFile(path.join(root, '.pending/0'), 'evil');
  await writeFile(path.join(root, '.pending/journal.json'), json);
  return finishCommit(root).then(
    () => 'done',
    (error: Error) => `${error.name}: ${error.message}`,
  );
};

describe('a journal cannot write elsewhere', () => {
  test.each([
    '[{"from":"0","to":"package.json"}]',
    '[{"from":"0","to":"content/../package.json"}]',
    '[{"from":"0","to":"/tmp/x"}]',
    '[{"from":"../content/a.txt","to":"content/b.txt"}]',
    '[{"from":"0","to":"content"}]',
    '[{"from":"0","to":"content/link/b.txt"}]',
    '{"from":"0"}',
    'not JSON',
  ])('%s', async (json) => {
    await symlink(tmpdir(), path.join(root, 'content/link'));
    expect(await journal(json)).toMatch(/^BrokenJournal: Sổ ghi việc dở dang/u);
    expect(await read('content/a.txt')).toBe('old');
    await expect(access(path.join(root, 'package.json'))).rejects.toThrow('ENOENT');
  });

  test('one inside content/, which comes from others, is not followed', async () => {
    await mkdir(path.join(root, 'content/.pending'));
    await writeFile(path.join(root, 'content/.pending/0'), 'evil');
    await writeFile(path.join(root, 'content/.pending/journal.json'), '[{"from":"0","to":"content/a.txt"}]');
    expect(await finishCommit(root)).toEqual([]);
    expect(await read('content/a.txt')).toBe('old');
  });
});
