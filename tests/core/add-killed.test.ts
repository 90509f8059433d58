import { spawn } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentCopy } from '../support/content-copy.ts';
import { runInProcess } from '../support/run-in-process.ts';
import { testInstrument } from '../support/test-instrument.ts';

let copy: Awaited<ReturnType<typeof contentCopy>>;
beforeEach(async () => {
  copy = await contentCopy({ scripts: true });
});
afterEach(() => copy.remove());

function start(script: string, ...args: string[]) {
  const child = spawn(process.execPath, [path.join('scripts', script), ...args], {
    cwd: copy.root,
    stdio: 'ignore',
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  return { child, ended };
}
const decree = (serial: number) =>
  testInstrument({
    issuer: 'CHÍNH PHỦ',
    type: 'NGHỊ ĐỊNH',
    number: `${serial}/2031/NĐ-CP`,
    date: '2031-02-03',
    title: 'Về thử nghiệm',
    body: 'Điều 1. Phạm vi thử nghiệm\n1. Một.\n2. Hai.\nĐiều 2. Hiệu lực thi hành từ ngày ký.',
  });
const held = async () =>
  (await readdir(path.join(copy.root, 'content/sources'))).filter((id) => id.startsWith('nd-'));

test('killed at any moment, `add` leaves the old state or the new one', { timeout: 240_000 }, async () => {
  const delays = [200, 600, 1000, 1400, 1800];
  for (const [serial, delay] of delays.entries()) {
    const name = `${serial + 1}.txt`;
    await writeFile(path.join(copy.root, name), decree(serial + 1));
    const { child, ended } = start('add.ts', name);
    await Promise.race([wait(delay), ended]);
    child.kill('SIGKILL');
    await ended;
    expect(await runInProcess('check.ts', copy.root)).toMatchObject({ code: 0 });
  }
  for (const serial of delays.keys()) expect(await start('add.ts', `${serial + 1}.txt`).ended).toBe(0);
  expect(await held()).toHaveLength(delays.length);
  expect(await runInProcess('check.ts', copy.root)).toMatchObject({ code: 0 });
});
