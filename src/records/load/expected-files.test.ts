import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unexpectedFiles } from './expected-files.ts';

let content: string;
beforeEach(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'content-'));
});
afterEach(() => rm(content, { recursive: true }));

async function put(name: string) {
  await mkdir(path.dirname(path.join(content, name)), { recursive: true });
  await writeFile(path.join(content, name), '');
}

test('notes where they are checked are expected, and so is the template', async () => {
  for (const name of [
    'annotations/nq-12-2031-cp/a.mdx',
    'annotations/_template.mdx',
    'digests/nq-12-2031-cp.mdx',
    'packs/goi.yaml',
    'instruments/nq-12-2031-cp.yaml',
    'annotations/nq-12-2031-cp/.a.mdx.swp',
  ])
    await put(name);
  expect(await unexpectedFiles(content)).toEqual([]);
});

test.each([
  'annotations/x/a/b/n.mdx',
  'annotations/n.mdx',
  'annotations/nq-12-2031-cp/a.mdx.txt',
  'annotations/nq-12-2031-cp/a.md',
  'annotations/nq-12-2031-cp/_nhap.mdx',
  'digests/sau/nq-12-2031-cp.mdx',
  'packs/goi.yml',
  'instruments/cu/nq-12-2031-cp.yaml',
])('%s is an error', async (name) => {
  await put(name);
  const found = await unexpectedFiles(content);
  expect(found.map((file) => path.relative(content, file.path))).toEqual([name]);
  expect(found[0]?.messages[0]).toMatchObject({ fatal: true, ruleId: 'file-place' });
});
