import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { syllableCounter } from '../lexicon.ts';
import { tokens } from '../tokens.ts';
import { inventedInstrument } from '../testing/invented-instrument.ts';
import type { SearchDocument } from '../types.ts';
import { fragmentFiles, prepareDocument } from './prepare.ts';

/** Characters of text in one record. */
const PART = 3000;

const instrument = (number: number): SearchDocument => {
  const document = inventedInstrument(number, ['Bến đón thuyền khách.', 'Hoà, hòa, HÒA. '.repeat(PART / 15)]);
  document.passages.push({ anchor: '', label: '', kind: 'note', text: 'Ghi chú của bến' });
  return document;
};

test('a long document is prepared in parts, each with its own words', () => {
  const { records, filters } = prepareDocument(instrument(9), PART);
  expect(records.map(({ terms }) => terms.split(' ').includes('zthuyenkhach'))).toEqual([true, false, false]);
  expect(filters).toEqual({
    'van-ban': ['nq-9-2030-cp'],
    loai: ['Nghị quyết'],
    nam: ['2030'],
    'co-quan': ['Chính phủ'],
  });
});

test('each record has a fragment, which holds its passages as they are written', () => {
  const files = fragmentFiles(instrument(9), PART);
  expect(files.map(({ path }) => path)).toEqual(
    prepareDocument(instrument(9), PART).records.map(({ name }) => `fragment/${name}.pf_fragment`),
  );
  const passages = files.flatMap(({ content }) => {
    const plain = String(gunzipSync(content));
    expect(plain.startsWith('pagefind_dcd{')).toBe(true);
    return (JSON.parse(plain.slice(12)) as { document: SearchDocument }).document.passages;
  });
  expect(passages).toEqual(instrument(9).passages);
});

test('a changed text has other names', () => {
  const changed = instrument(9);
  changed.passages[0]!.text = 'Bến đón thuyền hàng.';
  const [before, after] = [instrument(9), changed].map((document) =>
    fragmentFiles(document, PART).map(({ path }) => path),
  );
  expect(after).toHaveLength(3);
  expect(after!.filter((name) => before!.includes(name))).toEqual([]);
});

test('counts of documents add up to those of all of them', () => {
  const together = syllableCounter();
  const added = syllableCounter();
  for (const number of [1, 2, 3]) {
    const { records, counts } = prepareDocument(instrument(number), PART);
    together.add(instrument(number), tokens, records.length);
    added.addCounts(JSON.parse(JSON.stringify(counts)));
  }
  expect(added.lexicon([], [])).toEqual(together.lexicon([], []));
  expect(added.lexicon([], []).syllables['hoa']).toEqual([3, 'hòa']);
});
