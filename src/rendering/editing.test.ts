import { EventEmitter } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { editing } from './editing.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'editing-'));
  await cp('content', path.join(root, 'content'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true }));

type Handle = (request: object, response: object, next: (error?: unknown) => void) => void;

/** A server with nothing behind it: what the page says, or `undefined` where it goes on to Astro. */
function serve() {
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
  const reloads: string[] = [];
  const environment = { hot: { send: () => reloads.push('reload') } };
  let handle: Handle | undefined;
  const server = {
    watcher,
    environments: { ssr: environment },
    middlewares: { use: (each: Handle) => (handle = each) },
  };
  (editing(root).configureServer as (server: unknown) => void)(server);
  const ask = () =>
    new Promise<string | undefined>((resolve, reject) => {
      const response = { setHeader: () => undefined, end: resolve };
      handle?.({ headers: { accept: 'text/html' } }, response, (error) =>
        error ? reject(error as Error) : resolve(undefined),
      );
    });
  const edited = async (name: string) => {
    watcher.emit('all', 'change', path.join(root, name));
    await expect.poll(() => reloads.length).toBeGreaterThan(0);
    reloads.length = 0;
  };
  return { ask, edited };
}

test('sound content goes on; a slip is on the page with file, line and cure, and goes when it is mended', async () => {
  const { ask, edited } = serve();
  expect(await ask()).toBeUndefined();
  const name = path.join('content', 'sources.yaml');
  const file = path.join(root, name);
  const before = await readFile(file, 'utf8');
  await writeFile(file, before.replace('kind: held-text', 'kind: held: text'));
  await edited(name);
  const page = await ask();
  expect(page).toMatch(/content\/sources\.yaml, dòng \d+: Dòng này chưa đúng dạng/);
  expect(page?.match(/<li>/g)).toHaveLength(2);
  expect(page).not.toMatch(/Error|acorn|at .*\.ts:/);
  await writeFile(file, before);
  await edited(name);
  expect(await ask()).toBeUndefined();
});
