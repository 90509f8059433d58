import { prepare, type Prepared } from './prepared.ts';
import type { PassageKind, SearchDocument } from './types.ts';

/** The part of Pagefind that is used: which documents hold these words. */
export interface Index {
  search(
    term: string | null,
    options?: { filters?: Record<string, string[]> },
  ): Promise<{ results: { id: string; score: number; data(): Promise<{ document: SearchDocument }> }[] }>;
}

/** What a reader may narrow a search to; keys as the index names its filters. */
export interface Filters {
  'van-ban'?: string;
  loai?: string;
  nam?: string;
  'co-quan'?: string;
  phan?: PassageKind;
}

/** Answers of the index that are kept, and records, read. */
const REMEMBERED = 500;
const KEPT_RECORDS = 150;

/** Pagefind takes a word for the beginning of others, unless it is quoted. */
export const exactly = (term: string): string => `"${term}"`;

type Result = Awaited<ReturnType<Index['search']>>['results'][number];

/** The records of an index: what was asked and read is kept, so that each key pressed costs little. */
export class Records {
  readonly #index: Index;
  readonly #documents = new Map<string, Promise<Prepared[]>>();
  readonly #records = new Map<string, Result>();
  readonly #answers = new Map<string, Promise<string[]>>();

  constructor(index: Index) {
    this.#index = index;
  }

  /** Records that hold all of the given terms, by their ids. */
  async holdingAll(terms: readonly string[], filters: Filters): Promise<readonly string[]> {
    const lists = await Promise.all([...new Set(terms)].map((term) => this.holding(term, filters)));
    const [first = [], ...others] = lists.sort((a, b) => a.length - b.length);
    return others.reduce((kept, ids) => {
      const holding = new Set(kept.length > 0 ? ids : []);
      return kept.filter((id) => holding.has(id));
    }, first);
  }

  /** Records that hold a term, by their ids. */
  async holding(term: string, filters: Filters): Promise<readonly string[]> {
    // Law and notes share a record: "phan" is told apart passage by passage.
    const wanted = Object.fromEntries(
      Object.entries(filters).flatMap(([key, value]) => (value && key !== 'phan' ? [[key, [value]]] : [])),
    );
    const key = JSON.stringify([term, wanted]);
    let asked = this.#answers.get(key);
    if (!asked) {
      if (this.#answers.size >= REMEMBERED) this.#answers.clear();
      // A common word has thousands of results: one result object is kept for each record, and the answers hold only ids.
      asked = this.#index.search(term, { filters: wanted }).then(({ results }) =>
        results.map((result) => {
          const known = this.#records.get(result.id) ?? result;
          if (known === result) this.#records.set(result.id, result);
          return known.id;
        }),
      );
      asked.catch(() => this.#answers.delete(key));
      this.#answers.set(key, asked);
    }
    return asked;
  }

  /** Passages of some records; each is fetched and read once. */
  async load(ids: readonly string[]): Promise<Prepared[]> {
    const loading = ids.flatMap((id) => {
      const read =
        this.#documents.get(id) ??
        this.#records
          .get(id)
          ?.data()
          .then(({ document }) => prepare(document));
      if (!read) return [];
      read.catch(() => this.#documents.delete(id));
      // Least recently used records are dropped first: loaded records are large, and a reader may search for hours.
      this.#documents.delete(id);
      this.#documents.set(id, read);
      return [read];
    });
    for (const id of this.#documents.keys()) {
      if (this.#documents.size <= KEPT_RECORDS) break;
      this.#documents.delete(id);
    }
    return (await Promise.all(loading)).flat();
  }
}
