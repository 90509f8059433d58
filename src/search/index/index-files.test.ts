import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { KNOWLEDGE_FILE } from '../knowledge-file.ts';
import type { Counts } from '../knowledge.ts';
import type { Knowledge, SearchDocument } from '../types.ts';
import { type BucketFile, indexFiles } from './index-files.ts';
import { bucketFolder, bucketOf, indexPlan } from './plan.ts';
import { prepareDocument } from './prepare.ts';

/** An invented instrument of so many clauses, each with words of its own. */
const instrument = (number: number, clauses: number): SearchDocument => ({
  id: `nq-${number}-2030-cp`,
  url: `/van-ban/nq-${number}-2030-cp/`,
  name: `Nghị quyết ${number}/NQ-CP`,
  subject: 'Về bến thuyền',
  type: 'Nghị quyết',
  bodies: ['Chính phủ'],
  names: [],
  passages: Array.from({ length: clauses }, (_, at) => ({
    anchor: `dieu-${at + 1}`,
    label: `Điều ${at + 1}`,
    kind: 'law',
    text: `Bến số ${number * 1000 + at} đón thuyền khách. `.repeat(40),
  })),
});
const buckets = [[instrument(1, 700), instrument(2, 3)], [instrument(3, 2)]];

interface Made {
  files: BucketFile[];
  counts: Map<number, Counts>;
}

async function make(kept: readonly (Counts | undefined)[] = []): Promise<Made> {
  const counts = new Map<number, Counts>();
  const files = indexFiles(
    buckets.map((documents, at) => ({ documents: documents.map(prepareDocument), kept: kept[at] })),
    [],
    (bucket, counted) => counts.set(bucket, counted),
  );
  return { files: await Array.fromAsync(files), counts };
}

const knowledgeIn = ({ files }: Made): Knowledge => {
  const content = files.find(({ path }) => path === KNOWLEDGE_FILE)?.content ?? new Uint8Array();
  return JSON.parse(String(gunzipSync(content))) as Knowledge;
};

test('each bucket is an index of its own, and what serves all stands beside the first', async () => {
  const { files } = await make();
  const names = files.map(({ path }) => path);
  expect(names.filter((name) => /(?:^|\/)pagefind-entry\.json$/.test(name))).toEqual([
    'pagefind-entry.json',
    '1/pagefind-entry.json',
  ]);
  expect(names.filter((name) => /pagefind\.js$|wasm/.test(name)).toSorted()).toEqual([
    'pagefind.js',
    'wasm.unknown.pagefind',
  ]);
  expect(new Set(files.filter(({ path }) => path.startsWith('1/')).map(({ bucket }) => bucket))).toEqual(
    new Set([1]),
  );
  expect(new Set(names).size).toBe(names.length);
});

test('a bucket that is kept is not made again, and the rest comes out the same', async () => {
  const whole = await make();
  expect([...whole.counts.keys()]).toEqual([0, 1]);
  const part = await make([whole.counts.get(0)]);
  expect(part.files).toEqual(whole.files.filter(({ bucket }) => bucket !== 0));
  expect(knowledgeIn(part)).toMatchObject({ passages: 708, buckets: 2, syllables: { ben: [708, 'bến'] } });
});

test('of a corpus that is small enough to come whole nothing is kept', async () => {
  const counts = new Map<number, Counts>();
  const files = indexFiles([{ documents: buckets[1]!.map(prepareDocument) }], [], (at, each) =>
    counts.set(at, each),
  );
  const made = { files: await Array.fromAsync(files), counts };
  expect(counts.size).toBe(0);
  expect(knowledgeIn(made).records?.map(({ id }) => id)).toEqual(['nq-3-2030-cp']);
});

test('the plan follows the number of texts', () => {
  expect([0, 7, 750, 751, 1501, 10_000].map((texts) => indexPlan(texts).buckets)).toEqual([
    1, 1, 1, 2, 4, 16,
  ]);
  const plan = indexPlan(10_000);
  const sizes = Array.from({ length: plan.buckets }, () => 0);
  for (let serial = 0; serial < 10_000; serial += 1) sizes[bucketOf(`nd-${serial}-2050-cp`, plan)]! += 1;
  expect(Math.max(...sizes)).toBeLessThan(700);
  expect([0, 1].map(bucketFolder)).toEqual(['', '1/']);
});
