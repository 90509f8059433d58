import type { RelevanceQuery } from '../../tests/search/queries.ts';
import { fold } from '../../src/search/fold.ts';
import { tokens } from '../../src/search/tokens.ts';
import type { SearchDocument } from '../../src/search/types.ts';
import { random } from './generate.ts';

/** Ways in which people write the same words. */
const spellings: Record<string, (words: string) => string> = {
  marks: (words) => words,
  'no-marks': (words) => words.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd'),
  mixed: (words) =>
    words
      .split(' ')
      .map((word, at) => (at % 2 ? word : word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')))
      .join(' '),
  phrase: (words) => `"${words}"`,
};

/** Queries of five words that stand in one passage of a corpus and in no other. */
export function knownItems(documents: readonly SearchDocument[], count: number, seed = 1): RelevanceQuery[] {
  const next = random(seed);
  const all = documents.flatMap(({ passages }) => passages.map(({ text }) => fold(text)));
  const queries: RelevanceQuery[] = [];
  const kinds = Object.keys(spellings);
  while (queries.length < count) {
    const document = documents[Math.floor(next() * documents.length)];
    const passage = document?.passages[1 + Math.floor(next() * (document.passages.length - 1))];
    if (!document || !passage) continue;
    const words = tokens(passage.text);
    const first = Math.floor(next() * Math.max(1, words.length - 5));
    const run = words.slice(first, first + 5);
    if (run.length < 5 || run.slice(1).some(({ breakBefore }) => breakBefore)) continue;
    const text = passage.text.slice(run[0]?.start, run[4]?.end);
    const wanted = fold(text);
    if (all.filter((other) => other.includes(wanted)).length !== 1) continue;
    const kind = kinds[queries.length % kinds.length] as string;
    queries.push({
      kind,
      query: spellings[kind]?.(text) ?? text,
      within: 1,
      expected: [`${document.id}#${passage.anchor}`],
    });
  }
  return queries;
}
