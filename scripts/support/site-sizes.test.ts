import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { siteSizes } from './site-sizes.ts';

test('files are counted by what they are for', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'sizes-'));
  await writeFile(path.join(folder, 'atom.xml'), 'x'.repeat(100_000));
  const files = [
    { file: 'van-ban/a/index.html', size: 2_000_000 },
    { file: 'index.html', size: 500_000 },
    { file: 'van-ban/a/a.docx', size: 300_000 },
    { file: 'pagefind/1/index/a.pf_index', size: 1_000_000 },
    { file: 'atom.xml' },
  ];
  expect(siteSizes(files, folder)).toBe(
    'sizes        5 files: search index 1.0 MB, pages 2.5 MB, downloads and previews 0.3 MB, rest 0.1 MB',
  );
  await rm(folder, { recursive: true });
});
