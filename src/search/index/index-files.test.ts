import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { LEXICON_FILE } from '../lexicon-name.ts';
import { type PackedLexicon, unpackLexicon } from '../lexicon-file.ts';
import { inventedInstrument } from '../testing/invented-instrument.ts';
import type { Lexicon } from '../types.ts';
import type { BucketSummary } from './bucket.ts';
import { type IndexedPage, indexFiles, type MadeFile, newPage } from './index-files.ts';
import { bucketFolder, bucketOf, indexPlan } from './plan.ts';

/** A page of so many clauses, each with words of its own. */
const pageOf = (number: number, clauses: number): IndexedPage => ({
  ...newPage(
    inventedInstrument(
      number,
      Array.from({ length: clauses }, (_, at) =>
        `Bến số ${number * 1000 + at} đón thuyền khách. `.repeat(40),
      ),
    ),
    3000,
  ),
  key: `page ${number}`,
});
const plans = [
  { key: 'first', pages: [pageOf(1, 700), pageOf(2, 3)] },
  { key: 'second', pages: [pageOf(3, 2)] },
];

interface Made {
  files: MadeFile[];
  summaries: Map<number, BucketSummary>;
}

async function make(chosen: Parameters<typeof indexFiles>[0]): Promise<Made> {
  const summaries = new Map<number, BucketSummary>();
  const files = await Array.fromAsync(
    indexFiles(chosen, { synonyms: [], laws: [] }, (bucket, summary) => summaries.set(bucket, summary)),
  );
  return { files, summaries };
}

const knowledgeIn = ({ files }: Made): Lexicon => {
  const content = files.find(({ path }) => path === LEXICON_FILE)?.content ?? new Uint8Array();
  return unpackLexicon(JSON.parse(String(gunzipSync(content))) as PackedLexicon);
};

test('each bucket is an index of its own, and what serves all stands beside the first', async () => {
  const { files } = await make(plans);
  const names = files.map(({ path }) => path);
  expect(names.filter((name) => /(?:^|\/)pagefind-entry\.json$/.test(name))).toEqual([
    'pagefind-entry.json',
    '1/pagefind-entry.json',
  ]);
  expect(names.filter((name) => /pagefind\.js$|wasm/.test(name)).toSorted()).toEqual([
    'pagefind.js',
    'wasm.unknown.pagefind',
  ]);
  expect(new Set(names).size).toBe(names.length);
});

test('each file has the key of what it was made of', async () => {
  const { files } = await make(plans);
  const keysOf = (pattern: RegExp) =>
    new Set(files.filter(({ path }) => pattern.test(path)).map(({ key }) => key));
  expect(keysOf(/^fragment\//)).toEqual(new Set(['page 1', 'page 2']));
  expect(keysOf(/^1\/fragment\//)).toEqual(new Set(['page 3']));
  expect(keysOf(/^(?:index|filter)\//)).toEqual(new Set(['first']));
  expect(keysOf(/^1\/(?:index|filter)\//)).toEqual(new Set(['second']));
  expect(keysOf(/^(?:pagefind\.js|tri-thuc)/)).toEqual(new Set([undefined]));
});

test('a bucket that is kept is not made again, and the rest comes out the same', async () => {
  const whole = await make(plans);
  expect([...whole.summaries.keys()]).toEqual([0, 1]);
  const [first, second] = plans;
  const pages = first!.pages.map((page) => ({ ...page, fragments: () => [] }));
  const part = await make([{ ...first!, pages, kept: whole.summaries.get(0) }, second!]);
  expect(part.files).toEqual(whole.files.filter(({ key }) => !/^first|^page [12]/.test(key ?? '')));
  expect(knowledgeIn(part)).toMatchObject({
    passages: 708,
    openers: [expect.stringMatching(/^pagefind\.\w+\.pf_meta$/), expect.stringMatching(/^1\/pagefind\./)],
    // To the next sign, see pack-lexicon.ts.
    syllables: { ben: [750, 'bến'] },
  });
});

test('a fragment that is gone is made again, also where its bucket is kept', async () => {
  const whole = await make(plans);
  const kept = await make(plans.map((plan, at) => ({ ...plan, kept: whole.summaries.get(at) })));
  expect(kept.files.filter(({ path }) => path.includes('fragment/'))).toEqual(
    whole.files.filter(({ path }) => path.includes('fragment/')),
  );
});

test('the plan follows the number of texts', () => {
  expect([0, 7, 2500, 2501, 5001, 10_000].map((texts) => indexPlan(texts).buckets)).toEqual([
    1, 1, 1, 2, 4, 4,
  ]);
  const plan = indexPlan(10_000);
  const sizes = Array.from({ length: plan.buckets }, () => 0);
  for (let serial = 0; serial < 10_000; serial += 1) sizes[bucketOf(`nd-${serial}-2050-cp`, plan)]! += 1;
  expect(Math.max(...sizes)).toBeLessThan(2600);
  expect([0, 1].map(bucketFolder)).toEqual(['', '1/']);
});
