import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, glob, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorkspace } from '../../bench/corpus/workspace.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'build-'));
  await makeWorkspace(folder);
  await cp('content', path.join(folder, 'content'), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function build(cwd: string): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    // vitest sets NODE_ENV, and Vite bundles otherwise for it.
    const env = { ...process.env, NODE_ENV: 'production' };
    const child = spawn(process.execPath, ['scripts/build.ts'], { cwd, env });
    let said = '';
    child.stdout.on('data', (part) => (said += part));
    child.stderr.on('data', (part) => (said += part));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said }));
  });
}

/** sha256 of every file of the site built in a project. */
async function digests(root: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const name of glob('**/*', { cwd: path.join(root, 'dist') })) {
    const file = path.join(root, 'dist', name);
    if ((await stat(file)).isFile())
      found.set(
        name,
        createHash('sha256')
          .update(await readFile(file))
          .digest('hex'),
      );
  }
  return found;
}

test(
  'two builds at once do not mix, and give the bytes of the site that is built here',
  { timeout: 900_000 },
  async () => {
    const together = await Promise.all([build(folder), build(folder)]);
    expect(together.map(({ code, said }) => (code === 0 ? 'built' : said))).toEqual(['built', 'built']);
    const [left, right] = await Promise.all([digests(folder), digests('.')]);
    expect([...left.keys()].toSorted()).toEqual([...right.keys()].toSorted());
    expect([...left].filter(([name, digest]) => right.get(name) !== digest).map(([name]) => name)).toEqual(
      [],
    );
  },
);
