import { findAbbreviations, learned } from './abbreviations.ts';
import { syllable } from './fold.ts';
import { type Token, tokens } from './tokens.ts';
import { isSaid } from './understand.ts';
import type { KnownLaw, Lexicon, SearchDocument, Synonym } from './types.ts';

/** More syllables than Vietnamese has in use; keeps foreign words and slips of a large corpus out. */
const SYLLABLES = 7000;

/** What was counted, to be kept as JSON and added up with the counts of other documents. */
export interface Counts {
  /** Number of passages. */
  passages: number;
  /** Number of records of the index. */
  parts: number;
  /** For each folded syllable: in how many passages it stands, and how often in each spelling. */
  syllables: [folded: string, count: number, spellings: [spelling: string, times: number][]][];
  /** Abbreviations that texts explain: "bảo hiểm xã hội (BHXH)". */
  abbreviations: [short: string, long: string, times: number][];
}

/** What the search must know of a corpus before it reads any document. */
export function lexiconOf(
  documents: Iterable<SearchDocument>,
  synonyms: readonly Synonym[],
  laws: readonly KnownLaw[] = [],
): Lexicon {
  const counter = syllableCounter();
  for (const document of documents) counter.add(document);
  return counter.lexicon(synonyms, laws);
}

/** Counts a corpus, document by document, or by the counts of some of its documents. */
export function syllableCounter() {
  /** In how many passages a folded syllable stands. */
  const passagesOf = new Map<string, number>();
  /** How often a word stands in the texts as it is written there. */
  const written = new Map<string, number>();
  /** How often a text explains an abbreviation so. */
  const explained = new Map<string, Map<string, number>>();
  let passages = 0;
  let parts = 0;

  /**
   * @param read gives the words of a text
   * @param records of the index that the document makes
   */
  const add = (
    document: SearchDocument,
    read: (text: string) => readonly Token[] = tokens,
    records = 1,
  ): void => {
    const passageTexts = document.passages.map(({ text, label }) => [label, text]);
    passageTexts.push([document.name, document.subject, ...document.names]);
    passages += passageTexts.length;
    parts += records;
    for (const { text } of document.passages)
      for (const { short, long } of findAbbreviations(text)) addTo(valueAt(explained, short), long, 1);
    for (const texts of passageTexts) {
      const seen = new Set<string>();
      for (const text of texts) {
        for (const { folded, start, end } of read(text)) {
          addTo(written, text.slice(start, end), 1);
          seen.add(folded);
        }
      }
      for (const folded of seen) addTo(passagesOf, folded, 1);
    }
  };
  const addCounts = (counts: Counts): void => {
    passages += counts.passages;
    parts += counts.parts;
    for (const [short, long, times] of counts.abbreviations) addTo(valueAt(explained, short), long, times);
    for (const [folded, count, spellings] of counts.syllables) {
      addTo(passagesOf, folded, count);
      for (const [spelling, times] of spellings) addTo(written, spelling, times);
    }
  };
  const counts = (): Counts => {
    const spellings = new Map<string, Map<string, number>>();
    for (const [word, times] of written)
      addTo(valueAt(spellings, syllable(word).folded), word.toLowerCase(), times);
    return {
      passages,
      parts,
      abbreviations: [...explained].flatMap(([short, longs]) =>
        [...longs].map(([long, times]): [string, string, number] => [short, long, times]),
      ),
      syllables: [...passagesOf]
        .filter(([folded]) => /^[a-z]{1,7}$/.test(folded) || /^\d+[a-z]?$/.test(folded))
        .map(([folded, count]) => [folded, count, [...(spellings.get(folded) ?? [])]]),
    };
  };
  /** @param openers files that the indexes are opened with */
  const lexicon = (
    synonyms: readonly Synonym[],
    laws: readonly KnownLaw[],
    openers: string[] = [''],
  ): Lexicon => {
    const counted = counts();
    const kept = counted.syllables
      .toSorted(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
      .slice(0, SYLLABLES);
    const syllables: Lexicon['syllables'] = Object.fromEntries(
      kept.map(([folded, count, spellings]) => [folded, [count, commonest(spellings)]]),
    );
    // Every first search fetches them: those of words that no text has lead nowhere.
    const said = (text: string) => isSaid(text, { syllables });
    const useful = synonyms.filter(
      ({ kind, from, to }) => said(to) || (kind === 'abbreviation' && said(from)),
    );
    return {
      passages,
      parts,
      syllables,
      synonyms: [...useful, ...learned(counted.abbreviations, synonyms)],
      laws: [...laws],
      openers,
    };
  };
  return { add, addCounts, counts, lexicon };
}

const commonest = (spellings: readonly [string, number][]): string =>
  spellings.toSorted(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))[0]?.[0] ?? '';

const addTo = (counts: Map<string, number>, key: string, times: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + times);
};

function valueAt(map: Map<string, Map<string, number>>, key: string): Map<string, number> {
  const value = map.get(key) ?? new Map<string, number>();
  map.set(key, value);
  return value;
}
