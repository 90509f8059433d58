import { rm } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type * as Compile from './compile.ts';
import { cachedProject, holdTexts } from './testing/held-texts.ts';

/** The trees that were made, as long as somebody holds them. */
const trees = vi.hoisted(() => ({ parsed: [] as WeakRef<object>[], compiled: [] as WeakRef<object>[] }));

vi.mock(import('./compile.ts'), async (original): Promise<typeof Compile> => {
  const real = await original();
  return {
    ...real,
    parseHeld: async (held) => {
      const parsed = await real.parseHeld(held);
      trees.parsed.push(new WeakRef(parsed.tree));
      return parsed;
    },
    compileParsed: (...given) => {
      const compiled = real.compileParsed(...given);
      trees.compiled.push(new WeakRef(compiled.tree));
      return compiled;
    },
  };
});

// Other tests of this process may have loaded the module that is watched here, and others may load it after.
beforeAll(() => void vi.resetModules());
afterAll(() => {
  vi.doUnmock('./compile.ts');
  vi.resetModules();
});

let root: string;
beforeEach(async () => {
  root = await cachedProject();
});
afterEach(() => rm(root, { recursive: true }));

test('what is kept in the cache is not kept in memory', async () => {
  const ids = ['nq-9001-2050-cp', 'nq-9002-2050-cp'];
  const text = 'Điều 1. Phạm vi\n1. Văn bản mẫu.\n';
  const held = await holdTexts(Object.fromEntries(ids.map((id) => [id, text])), root);
  const { compileAll } = await import('./compile-all.ts');
  const corpus = await compileAll(...held);
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // What packed a tree holds it until it is collected itself: the tree goes after it.
  for (let times = 0; times < 2; times += 1) {
    await setImmediate();
    collect();
  }
  expect([trees.parsed.length, trees.compiled.length]).toEqual([4, 2]);
  expect([...trees.parsed, ...trees.compiled].map((tree) => tree.deref())).toEqual(
    Array.from({ length: 6 }, () => undefined),
  );
  expect((await corpus.instruments.get(ids[0]!)?.read())?.tree.type).toBe('document');
});
