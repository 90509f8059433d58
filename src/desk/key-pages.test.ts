import { readFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { keyPages } from './key-pages.ts';

test('the page of all keys is what the schemas say today, and every key has words', async () => {
  const file = 'docs/vi/cac-khoa.md';
  const made = await format(keyPages(), { ...(await resolveConfig(file)), parser: 'markdown' });
  // Once changed, it is written by `npm run keys`.
  expect(await readFile(file, 'utf8')).toBe(made);
  const silent = [...made.matchAll(/^\| `([^`]+)`\s*\|[^|]*\|\s*\|/gm)].map(([, key]) => key);
  expect(silent).toEqual([]);
});
