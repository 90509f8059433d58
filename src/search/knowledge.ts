import { tokens } from './tokens.ts';
import type { Knowledge, SearchDocument, Synonym } from './types.ts';

/** More syllables than Vietnamese has in use; keeps foreign words and slips of a large corpus out. */
const SYLLABLES = 7000;

/** What the search must know of a corpus before it reads any document. */
export function knowledgeOf(documents: Iterable<SearchDocument>, synonyms: readonly Synonym[]): Knowledge {
  const counter = knowledgeCounter();
  for (const document of documents) counter.add(document);
  return counter.knowledge(synonyms);
}

/** Counts a corpus, document by document. */
export function knowledgeCounter() {
  const counts = new Map<string, { count: number; spellings: Map<string, number> }>();
  let passages = 0;
  const add = (document: SearchDocument): void => {
    const texts = document.passages.map(({ text, label }) => `${label}\n${text}`);
    texts.push([document.name, document.subject, ...document.names].join('\n'));
    passages += texts.length;
    for (const text of texts) {
      const seen = new Set<string>();
      for (const { folded, start, end } of tokens(text)) {
        const entry = counts.get(folded) ?? { count: 0, spellings: new Map<string, number>() };
        counts.set(folded, entry);
        const spelling = text.slice(start, end).toLowerCase();
        entry.spellings.set(spelling, (entry.spellings.get(spelling) ?? 0) + 1);
        if (!seen.has(folded)) entry.count += 1;
        seen.add(folded);
      }
    }
  };
  const knowledge = (synonyms: readonly Synonym[]): Knowledge => {
    const kept = [...counts]
      .filter(([folded]) => /^[a-z]{1,7}$/.test(folded) || /^\d+[a-z]?$/.test(folded))
      .toSorted(([a, { count: countA }], [b, { count: countB }]) => countB - countA || (a < b ? -1 : 1))
      .slice(0, SYLLABLES);
    return {
      passages,
      syllables: Object.fromEntries(
        kept.map(([folded, { count, spellings }]) => [folded, [count, commonest(spellings)]]),
      ),
      synonyms: [...synonyms],
    };
  };
  return { add, knowledge };
}

const commonest = (spellings: Map<string, number>): string =>
  [...spellings].toSorted(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))[0]?.[0] ?? '';
