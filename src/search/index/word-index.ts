/** In which records a word stands: for each, how far after the one before, its places, and those in its metadata. */
type Posting = [gap: number, places: readonly number[], metaPlaces: readonly number[]];

/** A word with its postings and its other spellings, as Pagefind's files have it. */
type IndexedWord = [word: string, postings: Posting[], variants: readonly never[]];

/** Words that are fetched together. */
export interface Chunk {
  from: string;
  to: string;
  words: IndexedWord[];
}

/** A word has one place in a record, and Pagefind's ordinary weight. */
const ONCE = [0] as const;
const NONE = [] as const;

/**
 * Weight of a chunk, by the root of what all of them weigh: a query fetches some ten chunks, and the list of all. A word weighs
 * what a dozen records do that it stands in: compressed, a posting takes some half a byte. A word that stands nearly everywhere
 * has a chunk of its own.
 */
const CHUNK = { least: 1500, root: 1.25 };
const WORD = 12;

/**
 * In which records words stand. Where in a record is not noted, since passages are ranked by their text: that makes an index
 * a fifth of the size it would have otherwise.
 */
export class WordIndex {
  readonly #records = new Map<string, number[]>();
  #count = 0;

  /** Number of records so far. */
  get count(): number {
    return this.#count;
  }

  /** Add a record with its words, each of them once. */
  add(words: Iterable<string>): void {
    for (const word of words) {
      const records = this.#records.get(word);
      if (records) records.push(this.#count);
      else this.#records.set(word, [this.#count]);
    }
    this.#count += 1;
  }

  /** The words in the order of their code units, in chunks. */
  *chunks(): Iterable<Chunk> {
    let all = 0;
    for (const records of this.#records.values()) all += records.length + WORD;
    const most = Math.max(CHUNK.least, CHUNK.root * Math.sqrt(all));
    let words: IndexedWord[] = [];
    let weight = 0;
    for (const word of [...this.#records.keys()].toSorted()) {
      const records = this.#records.get(word) ?? [];
      const own = records.length + WORD;
      if (words.length > 0 && weight + own > most) {
        yield chunkOf(words);
        words = [];
        weight = 0;
      }
      words.push([word, postingsOf(records), NONE]);
      weight += own;
    }
    if (words.length > 0) yield chunkOf(words);
  }
}

const chunkOf = (words: IndexedWord[]): Chunk => ({
  from: words[0]?.[0] ?? '',
  to: words.at(-1)?.[0] ?? '',
  words,
});

const postingsOf = (records: readonly number[]): Posting[] =>
  records.map((record, at) => [record - (records[at - 1] ?? 0), ONCE, NONE]);
