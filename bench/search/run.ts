/** `node bench/search/run.ts`: relevance and bytes of our search beside stock Pagefind and MiniSearch. */
import { loadContent } from '../../src/records/load/index.ts';
import { corpusPages } from '../../src/search/corpus.ts';
import { knownLaws } from '../../src/search/known-laws.ts';
import { synonymsOf } from '../../src/search/synonyms.ts';
import type { SearchDocument } from '../../src/search/types.ts';
import { readQueries, type RelevanceQuery } from '../../tests/search/queries.ts';
import { type Contender, miniSearch, ours, stockPagefind } from './engines.ts';
import { generateCorpus } from './generate.ts';
import { knownItems } from './known-items.ts';

const content = await loadContent(process.cwd());
const corpus = corpusPages(content).map((page) => page.document());
const { bodies, glossary, places } = content.tables;
const spoken = {
  synonyms: synonymsOf(bodies, Object.values(glossary), places?.places),
  laws: knownLaws(content),
};
const generated = generateCorpus(
  corpus.flatMap(({ passages }) => passages.map(({ text }) => text)),
  1000,
);

await measure('Our corpus', corpus, await readQueries());
await measure('Generated corpus of 1,000 documents', generated, knownItems(generated, 200));

/** Print one table. */
async function measure(
  title: string,
  documents: readonly SearchDocument[],
  queries: readonly RelevanceQuery[],
) {
  const passages = documents.reduce((sum, document) => sum + document.passages.length, 0);
  console.log(
    `\n### ${title}\n\n${documents.length} documents, ${passages} passages, ${queries.length} queries.\n`,
  );
  console.log('| search | success@1 | MRR@10 | kB to the first result | ms a query, p50 | p95 |');
  console.log('| --- | --: | --: | --: | --: | --: |');
  for (const open of [
    () => ours(documents, spoken),
    () => stockPagefind(documents),
    () => miniSearch(documents),
  ]) {
    console.log(await row(await open(), queries));
  }
}

async function row(contender: Contender, queries: readonly RelevanceQuery[]): Promise<string> {
  const first: number[] = [];
  // What a reader pays before the first result, for queries of different words.
  for (const query of queries.filter(({ expected }) => expected.length > 0).slice(0, 10)) {
    const fresh = await contender.open();
    await fresh.search(query.query);
    first.push(fresh.bytes());
    await fresh.close();
  }
  const searcher = await contender.open();
  const times: number[] = [];
  let success = 0;
  let reciprocal = 0;
  for (const { query, expected } of queries) {
    const started = performance.now();
    const places = await searcher.search(query);
    times.push(performance.now() - started);
    const rank =
      expected.length === 0
        ? places.length === 0
          ? 0
          : -1
        : places.findIndex((place) => expected.includes(place));
    if (rank === 0) success += 1;
    if (rank >= 0 && rank < 10) reciprocal += 1 / (rank + 1);
  }
  await searcher.close();
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(times.length * share)] ?? 0).toFixed(1);
  const kilobytes = Math.round(first.reduce((sum, each) => sum + each, 0) / first.length / 1000);
  const cells = [
    contender.name,
    (success / queries.length).toFixed(3),
    (reciprocal / queries.length).toFixed(3),
    kilobytes,
    at(0.5),
    at(0.95),
  ];
  return `| ${cells.join(' | ')} |`;
}
