/** `node bench/search/run.ts`: relevance, bytes and time of our search beside stock Pagefind, MiniSearch and Orama. */
import { loadContent } from '../../src/records/load/index.ts';
import { corpusPages } from '../../src/search/corpus.ts';
import { knownLaws } from '../../src/search/known-laws.ts';
import { synonymsOf } from '../../src/search/synonyms.ts';
import type { SearchDocument } from '../../src/search/types.ts';
import { readQueries, type RelevanceQuery } from '../../tests/search/queries.ts';
import { type Contender, miniSearch, oramaSearch, ours, oursByPagefind, stockPagefind } from './engines.ts';
import type { Spoken } from '../../src/search/index/index-files.ts';
import { generateCorpus } from './generate.ts';
import { inventedCorpus } from './invented-corpus.ts';
import { knownItems } from './known-items.ts';

const content = await loadContent(process.cwd());
const corpus = corpusPages(content).map((page) => page.document());
const { bodies, glossary, places } = content.tables;
const spoken = {
  synonyms: synonymsOf(bodies, Object.values(glossary), places?.places, content.everyday),
  laws: knownLaws(content),
};
const invented = inventedCorpus();
const generated = generateCorpus(
  corpus.flatMap(({ passages }) => passages.map(({ text }) => text)),
  300,
);

/** Place of the right answer, counted from 0; -1 where it is not found. */
type Rank = number;
const first = (ranks: readonly Rank[]) => ranks.filter((rank) => rank === 0).length;

await measure('Our corpus', { documents: corpus, queries: await readQueries(), spoken });
await measure('Invented law', {
  documents: invented.documents,
  queries: invented.queries,
  spoken: { synonyms: synonymsOf({}, []), laws: invented.laws },
});
await measure('Generated corpus of 300 documents', {
  documents: generated,
  queries: knownItems(generated, 100),
  spoken: { synonyms: [], laws: [] },
});

interface Measured {
  documents: readonly SearchDocument[];
  queries: readonly RelevanceQuery[];
  spoken: Spoken;
}

/** Print the table of a corpus, and of each kind of query how many ours answers. */
async function measure(title: string, { documents, queries, spoken }: Measured) {
  const passages = documents.reduce((sum, document) => sum + document.passages.length, 0);
  console.log(
    `\n### ${title}\n\n${documents.length} documents, ${passages} passages, ${queries.length} queries.\n`,
  );
  console.log(
    '| search | success@1 | @3 | MRR@10 | kB to the first result | ms a query, p50 | p95 | s to build |',
  );
  console.log('| --- | --: | --: | --: | --: | --: | --: | --: |');
  let kinds: Map<string, Rank[]> | undefined;
  for (const open of [
    () => ours(documents, spoken),
    () => oursByPagefind(documents, spoken),
    () => stockPagefind(documents),
    () => miniSearch(documents),
    () => oramaSearch(documents),
  ]) {
    const started = performance.now();
    const contender = await open();
    const seconds = (performance.now() - started) / 1000;
    const { cells, ranks } = await row(contender, queries);
    kinds ??= ranks;
    console.log(`| ${[...cells, seconds.toFixed(1)].join(' | ')} |`);
  }
  const shares = [...(kinds ?? [])].map(([kind, ranks]) => `${kind} ${first(ranks)} of ${ranks.length}`);
  console.log(`\nOurs by kind, the right place first: ${shares.join(', ')}.`);
}

async function row(
  contender: Contender,
  queries: readonly RelevanceQuery[],
): Promise<{ cells: (string | number)[]; ranks: Map<string, Rank[]> }> {
  const loads: number[] = [];
  // What a reader pays before the first result, for queries of different words.
  for (const query of queries.filter(({ expected }) => expected.length > 0).slice(0, 10)) {
    const fresh = await contender.open();
    await fresh.search(query.query);
    loads.push(fresh.bytes());
    await fresh.close();
  }
  const searcher = await contender.open();
  const times: number[] = [];
  const ranks = new Map<string, Rank[]>();
  for (const { kind, query, expected } of queries) {
    const started = performance.now();
    const places = await searcher.search(query);
    times.push(performance.now() - started);
    const rank =
      expected.length === 0
        ? places.length === 0
          ? 0
          : -1
        : places.findIndex((place) => expected.includes(place));
    ranks.set(kind, [...(ranks.get(kind) ?? []), rank]);
  }
  await searcher.close();
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(times.length * share)] ?? 0).toFixed(1);
  const kilobytes = Math.round(loads.reduce((sum, each) => sum + each, 0) / loads.length / 1000);
  const share = (worth: (rank: Rank) => number) =>
    ([...ranks.values()].flat().reduce((sum, rank) => sum + worth(rank), 0) / queries.length).toFixed(3);
  const cells = [
    contender.name,
    share((rank) => Number(rank === 0)),
    share((rank) => Number(rank >= 0 && rank < 3)),
    share((rank) => (rank >= 0 && rank < 10 ? 1 / (rank + 1) : 0)),
    kilobytes,
    at(0.5),
    at(0.95),
  ];
  return { cells, ranks };
}
