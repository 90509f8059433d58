import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { expect, test } from 'vitest';
import { run, type RunOptions } from './run.ts';

/** Run a program; what it said comes back sorted, since its two outputs are two streams. */
async function follow(program: string, options: RunOptions = {}) {
  const told: unknown[] = [];
  const said: string[] = [];
  const follower = {
    tell: (progress: unknown) => told.push(progress),
    say: (line: string) => said.push(line),
  };
  const args = ['--input-type=module', '-e', program];
  const code = run(process.execPath, args, {}, { ...options, follower });
  return { code, told, said };
}

const contentWritten = pathToFileURL(path.resolve('src/rendering/content-written.ts')).href;
const waiting = `
  import { contentWritten } from '${contentWritten}';
  console.log('begun');
  process.send({ done: 0, total: 1 });
  await contentWritten();
  console.log('told');
  process.disconnect();`;

test('a followed program tells how far it is, and its words come line by line, errors too', async () => {
  const { code, told, said } = await follow(
    `process.send({ done: 1, total: 2 }); console.log('một\\nhai'); console.error('ba'); process.exit(3);`,
  );
  expect([await code, told, said.toSorted()]).toEqual([3, [{ done: 1, total: 2 }], ['ba', 'hai', 'một']]);
});

test('a program that waits begins at once, and what it says is held back until it is told', async () => {
  const ready = Promise.withResolvers<void>();
  const { code, told, said } = await follow(waiting, { ready: ready.promise });
  await expect.poll(() => told.length, { timeout: 10_000 }).toBe(1);
  expect(said).toEqual([]);
  ready.resolve();
  expect([await code, said]).toEqual([0, ['begun', 'told']]);
});

test('what a program waits for fails: it is ended, and nothing of it is printed', async () => {
  const ready = Promise.withResolvers<void>();
  const { code, told, said } = await follow(waiting, { ready: ready.promise });
  await expect.poll(() => told.length, { timeout: 10_000 }).toBe(1);
  ready.reject(new Error('the text is broken'));
  await expect(code).rejects.toThrow('the text is broken');
  expect(said).toEqual([]);
});

test('a program that fails before it is told has its exit code, and what it said', async () => {
  const ready = Promise.withResolvers<void>();
  const { code, told, said } = await follow(`process.send({}); console.error('broken'); process.exit(4)`, {
    ready: ready.promise,
  });
  await expect.poll(() => told.length, { timeout: 10_000 }).toBe(1);
  ready.resolve();
  expect([await code, said]).toEqual([4, ['broken']]);
});
