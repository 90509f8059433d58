import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { compileAll } from '../compile-all.ts';
import type * as Compile from '../compile.ts';
import type { Instrument, Provenance } from '../schema/index.ts';

/** The trees that were made, as long as somebody holds them. */
const trees = vi.hoisted(() => ({ parsed: [] as WeakRef<object>[], compiled: [] as WeakRef<object>[] }));

vi.mock(import('../compile.ts'), async (original): Promise<typeof Compile> => {
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

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'let-go-'));
  // The version of the code is read from here.
  await mkdir(path.join(root, 'src', 'parse'), { recursive: true });
  await writeFile(path.join(root, 'src', 'parse', 'index.ts'), '');
});
afterEach(() => rm(root, { recursive: true }));

test('what is kept in the cache is not kept in memory', async () => {
  const ids = ['nq-9001-2050-cp', 'nq-9002-2050-cp'];
  const records = new Map<string, Instrument>();
  const provenance = new Map<string, Provenance>();
  for (const id of ids) {
    const folder = path.join(root, 'content', 'sources', id);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'a.txt'), 'Điều 1. Phạm vi\n1. Văn bản mẫu.\n');
    records.set(id, {
      id,
      type: 'nghi-quyet',
      number: `${/\d+/.exec(id)?.[0]}/NQ-CP`,
      issuer: 'Chính phủ',
      identity: { sources: ['S0'], confidence: 'high' },
      status: { value: 'chua-kiem-chung', asOf: '2050-02-02' },
      relations: [],
      facts: [],
      addresses: [],
    });
    provenance.set(id, {
      file: 'a.txt',
      received: '2050-02-02',
      sha256: '0'.repeat(64),
      origin: { note: 'mẫu' },
      completeness: 'full',
      earlier: [],
    });
  }
  const corpus = await compileAll(root, records, provenance);
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  await setImmediate();
  collect();
  expect([trees.parsed.length, trees.compiled.length]).toEqual([4, 2]);
  expect([...trees.parsed, ...trees.compiled].map((tree) => tree.deref())).toEqual(
    Array.from({ length: 6 }, () => undefined),
  );
  expect((await corpus.instruments.get(ids[0]!)?.read())?.tree.type).toBe('document');
});
