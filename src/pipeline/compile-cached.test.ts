import { glob, mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compileAll, type CompileOptions, parseTexts } from './compile-all.ts';
import { cachedProject, holdTexts } from './testing/held-texts.ts';

const first = 'Điều 1. Phạm vi\n1. Văn bản mẫu.\n';
const second =
  'Điều 1. Dẫn chiếu\nThực hiện theo khoản 1 Điều 1 Nghị quyết số 9001/NQ-CP ngày 01 tháng 02 năm 2050 của Chính phủ ' +
  'và khoản 7 Điều 99 Nghị quyết này.\n';
const texts = { 'nq-9001-2050-cp': first, 'nq-9002-2050-cp': second };

let root: string;
beforeEach(async () => {
  // The store is opened once for a folder.
  root = await cachedProject();
});
afterEach(() => rm(root, { recursive: true }));

async function compile(sources: Record<string, string>, from = root, options?: CompileOptions) {
  const { instruments, files } = await compileAll(...(await holdTexts(sources, from)), options);
  return {
    instruments: Object.fromEntries(
      await Promise.all(
        [...instruments].map(async ([id, instrument]) => {
          const { digest, addresses, cites, factsDigest } = instrument;
          const known = {
            digest,
            addresses,
            cites,
            factsDigest,
            figures: instrument.figures(),
          };
          return [id, { ...known, mdx: await instrument.mdx(), ...(await instrument.read()) }] as const;
        }),
      ),
    ),
    messages: files.flatMap((file) => file.messages.map(String)),
  };
}

const stored = async () => {
  const names: string[] = [];
  for await (const name of glob('.cache/compiled/*/*/*', { cwd: root })) names.push(path.join(root, name));
  return names.toSorted();
};

/** A file that is written again has another inode. */
const inodes = async () =>
  new Map(await Promise.all((await stored()).map(async (name) => [name, (await stat(name)).ino] as const)));

/** The same sources where no cache can be: what the cache must agree with. */
async function uncached(sources: Record<string, string>) {
  const bare = await mkdtemp(path.join(tmpdir(), 'bare-'));
  try {
    return JSON.parse(JSON.stringify(await compile(sources, bare))) as unknown;
  } finally {
    await rm(bare, { recursive: true });
  }
}

test('the cache changes nothing, not even messages', async () => {
  const expected = await uncached(texts);
  expect(await compile(texts)).toEqual(expected);
  expect((await stored()).length).toBeGreaterThan(0);
  const warm = await compile(texts);
  expect(warm).toEqual(expected);
  expect(warm.messages.length).toBeGreaterThan(0);
});

test('a second run makes nothing again', async () => {
  await compile(texts);
  const before = await stored();
  await compile(texts);
  expect(await stored()).toEqual(before);
});

test('when the place that is cited goes, the citation is resolved again', async () => {
  await compile(texts);
  const changed = { ...texts, 'nq-9001-2050-cp': 'Điều 2. Phạm vi\nVăn bản mẫu.\n' };
  const result = await compile(changed);
  expect(result).toEqual(await uncached(changed));
  expect(result.instruments['nq-9002-2050-cp']?.mdx).not.toContain('lex:nq-9001-2050-cp#dieu-1-khoan-1');
});

test('a damaged cache heals itself', async () => {
  const expected = await uncached(texts);
  await compile(texts);
  const whole = new Map(
    await Promise.all((await stored()).map(async (name) => [name, await readFile(name)] as const)),
  );
  for (const name of whole.keys()) {
    await truncate(name, 80);
  }
  expect(await compile(texts)).toEqual(expected);
  for (const name of whole.keys()) await writeFile(name, 'x'.repeat(500));
  expect(await compile(texts)).toEqual(expected);
  for (const [name, content] of whole) expect(await readFile(name)).toEqual(content);
});

test('what workers made is taken from the cache, each text counted once; what they did not make is made here', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 80 }, (_, at) => [`nq-${9100 + at}-2050-cp`, at % 2 === 0 ? first : second]),
  );
  const given = await holdTexts({ ...texts, ...many }, root);
  const ordered: string[] = [];
  const steps: number[] = [];
  const result = await compile({ ...texts, ...many }, root, {
    onProgress: (done) => steps.push(done),
    workers: {
      async parse(known, ids, step) {
        ordered.push(`parse ${ids.length}`);
        expect(known.root).toBe(root);
        await parseTexts(known, ids.slice(2), { step });
      },
      async compile(_, ids, step) {
        ordered.push(`compile ${ids.length}`);
        await compileAll(...given, { only: new Set(ids.slice(2)) });
        for (const _ of ids) step();
      },
    },
  });
  expect(ordered).toEqual(['parse 82', 'compile 82']);
  expect(steps.at(-1)).toBe(2 * 82 - 2);
  expect(result).toEqual(await uncached({ ...texts, ...many }));
});

test('what workers made again, since a place that it cites went, is not made here once more', async () => {
  const citing = Object.fromEntries(
    Array.from({ length: 80 }, (_, at) => [`nq-${9100 + at}-2050-cp`, second]),
  );
  await compile({ 'nq-9001-2050-cp': first, ...citing });
  const changed = { 'nq-9001-2050-cp': 'Điều 2. Phạm vi\nVăn bản mẫu.\n', ...citing };
  const given = await holdTexts(changed, root);
  let made: Awaited<ReturnType<typeof inodes>> | undefined;
  await compileAll(...given, {
    workers: {
      parse: async () => {},
      async compile(_, ids) {
        await compileAll(...given, { only: new Set(ids) });
        made = await inodes();
      },
    },
  });
  expect(made).toBeDefined();
  // The table of all states is written in the end.
  expect([...(await inodes())].filter(([name, inode]) => made?.get(name) !== inode)).toHaveLength(1);
});
