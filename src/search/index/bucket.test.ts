import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import * as pagefind from 'pagefind';
import { expect, test } from 'vitest';
import { inventedInstrument } from '../testing/invented-instrument.ts';
import { Bucket } from './bucket.ts';
import { type IndexFile, pagefindEngine } from './pagefind-files.ts';
import { prepareDocument } from './prepare.ts';

/** Long enough for several records; words in all their spellings, numbers, addresses. */
const documents = [1, 57, 128].map((number) =>
  prepareDocument(
    inventedInstrument(
      number,
      Array.from({ length: 90 }, (_, at) =>
        `Bến số ${number * 100 + at} đón thuyền khách, hoà giải. `.repeat(3),
      ),
    ),
    3000,
  ),
);

type Meta = [
  version: string,
  records: [name: string, words: number, group: string][],
  chunks: [from: string, to: string, name: string][],
  filters: [filter: string, name: string][],
];
type Words = [[word: string, records: [gap: number][], variants: unknown[]][]];

const content = (files: readonly IndexFile[], name: string): Uint8Array => {
  const found = files.find(({ path }) => path === name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found.content;
};
const unpacked = (files: readonly IndexFile[], name: string): unknown =>
  decode(gunzipSync(content(files, name)).subarray('pagefind_dcd'.length));

/** What an index says, whoever wrote it. */
function readIndex(files: readonly IndexFile[]) {
  const entry = JSON.parse(String(Buffer.from(content(files, 'pagefind-entry.json')))) as {
    languages: { vi: { hash: string } };
  };
  const { hash } = entry.languages.vi;
  const [version, records, chunks, filters] = unpacked(files, `pagefind.${hash}.pf_meta`) as Meta;
  const words = chunks.flatMap(([, , name]) => {
    const [held] = unpacked(files, `index/${name}.pf_index`) as Words;
    return held.map(([word, postings, variants]) => {
      let record = 0;
      return { word, records: postings.map(([gap]) => (record += gap)), variants };
    });
  });
  return {
    entry: { ...entry, languages: { vi: { ...entry.languages.vi, hash: '' } } },
    version,
    groups: records.map(([, , group]) => group),
    words,
    filters: filters.map(([filter, name]) => [filter, unpacked(files, `filter/${name}.pf_filter`)]),
  };
}

/** The same records, written by Pagefind itself. */
async function byPagefind(): Promise<IndexFile[]> {
  const { index } = await pagefind.createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error('Pagefind made no index.');
  for (const { records, filters } of documents) {
    // One after another: Pagefind numbers records as they come.
    for (const { name, terms } of records)
      await index.addCustomRecord({ url: name, content: terms, language: 'vi', filters });
  }
  const { files } = await index.getFiles();
  await pagefind.close();
  return files;
}

test('it says what Pagefind would have written of the same records', async () => {
  const bucket = new Bucket();
  for (const document of documents) bucket.add(document);
  const ours = readIndex([...bucket.files(await pagefindEngine())]);
  expect(ours.groups.length).toBeGreaterThan(documents.length);
  expect(ours.words.length).toBeGreaterThan(300);
  expect(ours).toEqual(readIndex(await byPagefind()));
});

test('its files are named by what is in them', async () => {
  const engine = await pagefindEngine();
  const filesOf = (chosen: typeof documents) => {
    const bucket = new Bucket();
    for (const document of chosen) bucket.add(document);
    return new Map(Array.from(bucket.files(engine), ({ path, content: bytes }) => [path, bytes]));
  };
  const before = filesOf(documents);
  expect(filesOf(documents)).toEqual(before);
  for (const [path, bytes] of filesOf(documents.slice(1)))
    if (before.has(path) && path !== 'pagefind-entry.json') expect(bytes).toEqual(before.get(path));
});

test('two records of one name are refused: one would be lost', () => {
  const bucket = new Bucket();
  bucket.add(documents[0]!);
  expect(() => bucket.add(documents[0]!)).toThrow(/Two records are named vi_[0-9a-f]+-0/);
});

test('what is counted of its documents is handed on', () => {
  const bucket = new Bucket();
  for (const document of documents) bucket.add(document);
  const { counts, length } = bucket.summary();
  expect(counts.passages).toBe(3 * 91);
  expect(length).toBe(documents.reduce((sum, document) => sum + document.length, 0));
});
