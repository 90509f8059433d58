import { spawn, spawnSync } from 'node:child_process';
import { appendFile, cp, glob, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeWorkspace } from '../../bench/corpus/workspace.ts';
import { handEdit } from '../../src/records/documents/index.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kill-'));
  await makeWorkspace(folder);
  await cp(path.join('tests', 'fixtures', 'content'), path.join(folder, 'content'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Every record changes, so that every document is written again. */
async function changeAll(title: string): Promise<void> {
  for await (const name of glob('content/instruments/*.yaml', { cwd: folder })) {
    const file = path.join(folder, name);
    const record = await readFile(file, 'utf8');
    await writeFile(file, record.replace(/^title: .*$/m, `title: ${title}`));
  }
}

async function documents(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const name of glob('content/documents/*.mdx', { cwd: folder }))
    found.set(name, await readFile(path.join(folder, name), 'utf8'));
  return found;
}

const run = (...args: string[]) =>
  spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', timeout: 120_000 });

test(
  'killed at any moment, `corpus` leaves whole documents, and the next run ends what it began',
  { timeout: 240_000 },
  async () => {
    await changeAll('Quy định mẫu');
    for (const delay of [100, 400, 700, 1_000, 1_300, 1_600]) {
      const child = spawn(process.execPath, ['scripts/corpus.ts'], { cwd: folder, stdio: 'ignore' });
      await Promise.race([wait(delay), new Promise((resolve) => child.once('exit', resolve))]);
      child.kill('SIGKILL');
      for (const [name, document] of await documents())
        expect([name, handEdit(document)]).toEqual([name, undefined]);
      JSON.parse(await readFile(path.join(folder, 'content', 'permalinks.json'), 'utf8'));
    }
    expect(run('scripts/corpus.ts').status).toBe(0);
    const after = await documents();
    expect([...after.values()].filter((document) => document.includes('title: Quy định mẫu')).length).toBe(
      after.size,
    );
    const pending: string[] = [];
    for await (const name of glob('{.pending,content/**/*.tmp}', { cwd: folder })) pending.push(name);
    expect(pending).toEqual([]);
  },
);

test('a build that is killed, or fails, leaves the last site', { timeout: 240_000 }, async () => {
  await mkdir(path.join(folder, 'dist'));
  await writeFile(path.join(folder, 'dist', 'index.html'), 'the last good site');
  const site = () => readFile(path.join(folder, 'dist', 'index.html'), 'utf8');
  const child = spawn(process.execPath, ['scripts/build.ts'], {
    cwd: folder,
    stdio: 'ignore',
    detached: true,
  });
  await wait(4_000);
  // The whole group: the stage that runs is a process of its own.
  process.kill(-child.pid!, 'SIGKILL');
  expect(await site()).toBe('the last good site');

  // Killed between its last two steps, a build has put the site aside.
  await rename(path.join(folder, 'dist'), path.join(folder, '.cache', 'dist-1-old'));
  await appendFile(path.join(folder, 'content', 'instruments', 'nq-57-2022-cp.yaml'), 'unknown: 1\n');
  const failed = run('scripts/build.ts');
  expect(failed.status).toBe(1);
  expect(failed.stderr).toContain('The build stopped at corpus; dist/ is as it was.');
  expect(await site()).toBe('the last good site');
});

test.skipIf(process.platform === 'win32')(
  'without room on the disk, nothing is changed and the reason is plain',
  async () => {
    await changeAll('Quy định mẫu');
    const before = await documents();
    const script = `ulimit -f 2; "${process.execPath}" scripts/corpus.ts`;
    // Node's own cache of compiled code, which `npm test` turns on, is a file too large for this limit as well.
    const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' };
    const { status, signal, stderr } = spawnSync('bash', ['-c', script], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    expect({ status, signal }).toEqual({ status: 1, signal: null });
    expect(stderr).toMatch(/^Có tệp lớn hơn mức mà máy này cho ghi .* content\/ vẫn như cũ\.$/m);
    expect(await documents()).toEqual(before);
  },
);
