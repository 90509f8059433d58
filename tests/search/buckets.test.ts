import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Filters } from '../../src/search/records.ts';
import { indexFiles, newPage } from '../../src/search/index/index-files.ts';
import { inventedInstrument } from '../../src/search/testing/invented-instrument.ts';
import { openFiles } from '../../src/search/testing/open-files.ts';

/** Invented instruments, each in an index of its own. */
const corpus = ['bến thuyền khách', 'đê sông', 'hồ chứa nước'].map((subject, at) => {
  const instrument = inventedInstrument(at + 1, [`Điều 1. Quản lý ${subject} trong vùng`]);
  const text = `Nghị quyết số ${at + 1}/NQ-CP của Chính phủ: Về ${subject}`;
  instrument.subject = `Về ${subject}`;
  instrument.passages.unshift({ anchor: '', label: '', kind: 'law', text });
  return instrument;
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'buckets-'));
  const plans = corpus.map((document) => ({ pages: [newPage(document, 3000)] }));
  for await (const file of indexFiles(plans, { synonyms: [], laws: [] })) {
    const target = path.join(folder, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.content);
  }
});
afterAll(() => rm(folder, { recursive: true }));

test('a query is answered from all indexes', async () => {
  const engine = await openFiles((name) => readFile(path.join(folder, name)));
  const found = async (query: string, filters?: Filters) => {
    const { hits } = await engine.search(query, filters);
    return [...new Set(hits.map(({ document }) => document.id))];
  };
  expect((await found('quan ly')).toSorted()).toEqual(['nq-1-2030-cp', 'nq-2-2030-cp', 'nq-3-2030-cp']);
  expect(await found('đê sông')).toEqual(['nq-2-2030-cp']);
  expect(await found('nghị quyết 3')).toEqual(['nq-3-2030-cp']);
  expect(await found('quan ly', { nam: '2030' })).toHaveLength(3);
  expect(await found('quan ly', { nam: '2031' })).toEqual([]);
});
