import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digest } from './digest.ts';
import { memoryStore } from './testing/memory-store.ts';
import { fingerprints } from './fingerprints.ts';

let folder: string;
let name: string;
const store = memoryStore();

/** Of one run: what was found is kept for the next. */
function run() {
  const prints = fingerprints(store, 'mẫu');
  const found = prints.find(name);
  prints.save();
  return { sha256: found.sha256, read: found.bytes !== undefined };
}
/** As though it had been written an hour ago, and looked at since: no clock is set back for the test. */
function settle() {
  const key = 'table fingerprints mẫu';
  const { mtimeMs, ctimeMs, ino, size } = statSync(name);
  const sha256 = run().sha256;
  store.values.set(
    key,
    JSON.stringify({ [name]: { size, written: mtimeMs, changed: ctimeMs, inode: ino, sha256 } }),
  );
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'prints-'));
  name = path.join(folder, 'a.txt');
  writeFileSync(name, 'Điều 1');
});
afterEach(() => {
  store.values.clear();
  rmSync(folder, { recursive: true });
});

test('a file that nobody wrote to is not read again', () => {
  settle();
  expect(run()).toEqual({ sha256: digest('Điều 1'), read: false });
});

test('a file of the same length and time of writing that was changed is read again', () => {
  settle();
  const { atime, mtime } = statSync(name);
  writeFileSync(name, 'Điều 2');
  utimesSync(name, atime, mtime);
  expect(run()).toEqual({ sha256: digest('Điều 2'), read: true });
});

test('a file written a moment ago is read again: it may be written once more with the same times', () => {
  run();
  expect(run().read).toBe(true);
});

test('what is not there is an error', () => {
  rmSync(name);
  expect(run).toThrow('ENOENT');
});
