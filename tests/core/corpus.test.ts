import { spawnSync } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentCopy } from '../support/content-copy.ts';

const frozen = path.join('tests', 'fixtures', 'content');
let copy: Awaited<ReturnType<typeof contentCopy>>;
beforeEach(async () => {
  copy = await contentCopy({ scripts: true });
});
afterEach(() => copy.remove());

const run = (script: string) => spawnSync(process.execPath, [script], { cwd: copy.root, encoding: 'utf8' });

test('all documents come out of sources and records again, though notes speak of their clauses', async () => {
  const documents = path.join(copy.root, 'content', 'documents');
  await rm(documents, { recursive: true });
  expect(run('scripts/corpus.ts')).toMatchObject({ status: 0 });
  for (const name of await readdir(path.join(frozen, 'documents')))
    expect(await readFile(path.join(documents, name), 'utf8')).toBe(
      await readFile(path.join(frozen, 'documents', name), 'utf8'),
    );
});

test('a note on a clause that is nowhere does not stop the documents, but the check', async () => {
  const [name = ''] = (await readdir(path.join(copy.root, 'content', 'packs'))).filter((each) =>
    each.endsWith('.yaml'),
  );
  const file = path.join(copy.root, 'content', 'packs', name);
  const pack = await readFile(file, 'utf8');
  await writeFile(file, pack.replace(/anchor: .*$/m, 'anchor: dieu-999'));
  expect(run('scripts/corpus.ts')).toMatchObject({ status: 0 });
  const checked = run('scripts/check.ts');
  expect(checked.status).toBe(1);
  expect(checked.stderr + checked.stdout).toContain('Không có điều khoản "dieu-999"');
});
