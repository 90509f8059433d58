import type { Index } from './engine.ts';
import { filtersOf } from './filters.ts';
import { documentTerms } from './terms.ts';
import type { SearchDocument } from './types.ts';

type SearchOptions = Parameters<Index['search']>[1] & {};

interface Held {
  id: string;
  document: SearchDocument;
  /** Words of the record, sorted. */
  terms: readonly string[];
  filters: Record<string, string[]>;
}

/**
 * An index of a small corpus in memory, which answers as Pagefind does: records that hold all the words it
 * knows at all, by their beginnings; those that hold more of them whole come first.
 *
 * @param documents the corpus, long documents in parts
 * @param rest waits between records, so that a reader who types meanwhile is not held up
 */
export async function wholeIndex(
  documents: readonly SearchDocument[],
  rest: () => Promise<void> = async () => {},
): Promise<Index> {
  const all: Held[] = [];
  for (const [at, document] of documents.entries()) {
    all.push({ id: String(at), document, terms: documentTerms(document), filters: filtersOf(document) });
    // One after another on purpose: that is the rest.
    await rest();
  }
  const search = (query: string | null, { filters = {} }: SearchOptions = {}) => {
    const words = (query ?? '').split(' ').filter(Boolean);
    const rows = all.map((held) => ({ held, levels: words.map((word) => levelOf(word, held.terms)) }));
    const known = words.map((_, at) => rows.some(({ levels }) => (levels[at] ?? 0) > 0));
    if (!known.includes(true)) return [];
    return rows
      .filter(({ levels }) => levels.every((level, at) => level > 0 || !known[at]))
      .filter(({ held }) => passes(held, filters))
      .map(({ held: { id, document }, levels }) => ({
        id,
        score: levels.reduce((sum, level) => sum + level, 0),
        data: async () => ({ document }),
      }))
      .toSorted((a, b) => b.score - a.score);
  };
  return { search: async (query, options) => ({ results: search(query, options) }) };
}

const passes = ({ filters }: Held, wanted: Record<string, string[]>) =>
  Object.entries(wanted).every(([key, values]) => values.some((value) => filters[key]?.includes(value)));

/** 2 for a word that is there, 1 for the beginning of one, 0 for neither. */
function levelOf(word: string, terms: readonly string[]): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  const found = terms[low];
  if (found === word) return 2;
  return found?.startsWith(word) ? 1 : 0;
}
