import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { expect, test } from 'vitest';
import { run, type RunOptions } from './run.ts';

/** Runs a program and collects what its listener receives. Lines of the two outputs come in any order. */
async function runAndListen(program: string, options: RunOptions = {}) {
  const progress: unknown[] = [];
  const lines: string[] = [];
  const listener = {
    onProgress: (each: unknown) => progress.push(each),
    onLine: (line: string) => lines.push(line),
  };
  const args = ['--input-type=module', '-e', program];
  const code = run(process.execPath, args, {}, { ...options, listener });
  return { code, progress, lines };
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
  const { code, progress, lines } = await runAndListen(
    `process.send({ done: 1, total: 2 }); console.log('một\\nhai'); console.error('ba'); process.exit(3);`,
  );
  expect([await code, progress, lines.toSorted()]).toEqual([
    3,
    [{ done: 1, total: 2 }],
    ['ba', 'hai', 'một'],
  ]);
});

test('a program that waits begins at once, and what it says is held back until it is told', async () => {
  const ready = Promise.withResolvers<void>();
  const { code, progress, lines } = await runAndListen(waiting, { ready: ready.promise });
  await expect.poll(() => progress.length, { timeout: 10_000 }).toBe(1);
  expect(lines).toEqual([]);
  ready.resolve();
  expect([await code, lines]).toEqual([0, ['begun', 'told']]);
});

test('what a program waits for fails: it is ended, and nothing of it is printed', async () => {
  const ready = Promise.withResolvers<void>();
  const { code, progress, lines } = await runAndListen(waiting, { ready: ready.promise });
  await expect.poll(() => progress.length, { timeout: 10_000 }).toBe(1);
  ready.reject(new Error('the text is broken'));
  await expect(code).rejects.toThrow('the text is broken');
  expect(lines).toEqual([]);
});

test('a program that fails before it is told has its exit code, and its output', async () => {
  const ready = Promise.withResolvers<void>();
  const { code, progress, lines } = await runAndListen(
    `process.send({}); console.error('broken'); process.exit(4)`,
    {
      ready: ready.promise,
    },
  );
  await expect.poll(() => progress.length, { timeout: 10_000 }).toBe(1);
  ready.resolve();
  expect([await code, lines]).toEqual([4, ['broken']]);
});
