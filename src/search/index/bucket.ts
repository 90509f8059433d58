import { digest } from '../../reuse/digest.ts';
import { type Counts, syllableCounter } from '../lexicon.ts';
import {
  entryFile,
  type IndexFile,
  nameOf,
  numberedName,
  packedCbor,
  type PagefindEngine,
} from './pagefind-files.ts';
import type { PreparedDocument } from './prepare.ts';
import { WordIndex } from './word-index.ts';

/** What must be known of an index that is not made again. */
export interface BucketSummary {
  counts: Counts;
  /** Characters of its documents as JSON. */
  length: number;
  /** Name of the file that Pagefind opens the index with; empty before that is made. */
  opener: string;
}

/** A value of a filter, with the records that have it. */
type FilterValue = [value: string, records: number[]];

/**
 * Pagefind would rank by the lengths of records. Votes do (`votes.ts`), and every query fetches the list of all records: without
 * lengths it is a third shorter.
 */
const ONE_LENGTH = 1;

/**
 * An index of some documents, in the files that Pagefind's script and WebAssembly read; the fragments, which hold the
 * documents themselves, are not among them.
 *
 * Pagefind's own writer is not used (docs/search.md says why); a test holds both to the same words, records and filters.
 *
 * One record is a document, or a part of a long one: its words, each once (see `terms.ts`), so that the index stays
 * small and a query never meets a hundred thousand places.
 */
export class Bucket {
  readonly #words = new WordIndex();
  /** Names of records, in their order. */
  readonly #records = new Set<string>();
  readonly #filters = new Map<string, Map<string, number[]>>();
  readonly #counter = syllableCounter();
  #length = 0;
  #opener = '';

  /**
   * Records are numbered as they come.
   *
   * @throws Error when two records have one name: one would be found in place of the other
   */
  add({ records, filters, counts, length }: PreparedDocument): void {
    this.#counter.addCounts(counts);
    this.#length += length;
    for (const { name, terms } of records) {
      for (const [filter, values] of Object.entries(filters))
        for (const value of values) {
          const having = valueAt(this.#filters, filter, () => new Map<string, number[]>());
          valueAt(having, value, () => []).push(this.#words.count);
        }
      const words = terms === '' ? [] : terms.split(' ');
      if (this.#records.has(name))
        throw new Error(`Two records are named ${name}: make names longer in pagefind-files.ts.`);
      this.#records.add(name);
      this.#words.add(words);
    }
  }

  summary(): BucketSummary {
    return { counts: this.#counter.counts(), length: this.#length, opener: this.#opener };
  }

  /** The files of the index, each as it is ready. */
  *files({ entry }: PagefindEngine): Iterable<IndexFile> {
    const contents = Array.from(this.#words.chunks(), (chunk) => ({
      ...chunk,
      content: packedCbor([chunk.words]),
    }));
    // A record more changes nearly all of them. So they share most of their names, as every query fetches the list of these.
    const shared = nameOf(contents.map(({ content }) => digest(content)).join(''));
    const chunks: [from: string, to: string, name: string][] = [];
    for (const [at, { from, to, content }] of contents.entries()) {
      const name = numberedName(shared, at);
      chunks.push([from, to, name]);
      yield { path: `index/${name}.pf_index`, content };
    }
    const filters: [filter: string, name: string][] = [];
    for (const [filter, values] of [...this.#filters].toSorted(byKey)) {
      const content = packedCbor([filter, [...values].toSorted(byKey) satisfies FilterValue[]]);
      const name = nameOf(content);
      filters.push([filter, name]);
      yield { path: `filter/${name}.pf_filter`, content };
    }
    // No sorting and no metadata: hits are arranged by what is written in them.
    const records = Array.from(this.#records, (record) => [record, ONE_LENGTH, '']);
    const content = packedCbor([entry.version, records, chunks, filters, [], []]);
    const name = nameOf(content);
    this.#opener = `pagefind.${name}.pf_meta`;
    yield { path: this.#opener, content };
    yield entryFile(entry, name, records.length);
  }
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** The value of a key; a new one where it has none. */
function valueAt<K, V>(map: Map<K, V>, key: K, fresh: () => V): V {
  const value = map.get(key) ?? fresh();
  map.set(key, value);
  return value;
}
