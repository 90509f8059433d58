import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, glob, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorkspace } from '../../bench/corpus/workspace.ts';

let one: string;
let other: string;
beforeAll(async () => {
  [one, other] = await Promise.all([workspace(), workspace()]);
});
afterAll(() => Promise.all([one, other].map((folder) => rm(folder, { recursive: true, force: true }))));

async function workspace(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'build-'));
  await makeWorkspace(folder);
  await cp('content', path.join(folder, 'content'), { recursive: true });
  return folder;
}

function build(cwd: string): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/build.ts'], { cwd });
    let said = '';
    child.stdout.on('data', (part) => (said += part));
    child.stderr.on('data', (part) => (said += part));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said }));
  });
}

/** sha256 of every file of a built site. */
async function digests(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const name of glob('**/*', { cwd: path.join(folder, 'dist') })) {
    const file = path.join(folder, 'dist', name);
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
  'two builds at once do not mix, and builds of the same files are the same bytes',
  { timeout: 900_000 },
  async () => {
    const together = await Promise.all([build(one), build(one)]);
    expect(together.map(({ code, said }) => (code === 0 ? 'built' : said))).toEqual(['built', 'built']);
    expect((await build(other)).code).toBe(0);
    const [left, right] = await Promise.all([digests(one), digests(other)]);
    expect([...left.keys()].toSorted()).toEqual([...right.keys()].toSorted());
    expect([...left].filter(([name, digest]) => right.get(name) !== digest).map(([name]) => name)).toEqual(
      [],
    );
  },
);
