import { exactly, type Filters, type Records } from './records.ts';
import { sum } from './sum.ts';
import { headingTerm, pairTerm } from './terms.ts';
import type { Token } from './tokens.ts';
import type { Lexicon } from './types.ts';
import type { Variant } from './understand.ts';

/** What a query is answered from. */
export interface Sources {
  records: Records;
  lexicon: Lexicon;
}

/** Share of the passages above which a word is too common to choose among records, where the query has other words. */
const EVERYWHERE = 0.04;
/** Passages up to which a word is never too common, however small the corpus is. */
const FEW = 100;
/** Words of a query that are looked up by themselves, at most. */
const TELLING = 3;
/** Weight (`Variant.weights`) up to which a word of a query is a function word, looked up only where there are no others. */
export const LITTLE = 0.5;
/** Pairs of neighbours that are looked up, at most: each is a file of the index. */
const PAIRS = 5;
/** What a pair of neighbours counts among votes beside a word, and a heading beside a text. */
const VOTES = { word: 0.6, pair: 1, headingPair: 1, headingWord: 0.45 };
/** What a record gains that keeps all neighbours of the query beside each other. */
const TOGETHER_VOTE = 0.5;
/** How many more records than the first may be read, for words that are common in every pair. */
const FURTHER = 2;
/** Upper bound of the error of adding the same numbers in another order. */
const ROUNDING = 0.001;

/** The votes of a reading for one record. */
export interface Cast {
  /** Its share of all votes of the reading. */
  share: number;
  /** How much of the query's neighbourhood it keeps, by what its pairs weigh: 1 where every pair of it stands there. */
  beside: number;
}

/** Records by their ids, with what each got. */
export type Votes = ReadonlyMap<string, Cast>;

/**
 * Records that may hold the words of a reading. Not all of them need stand there: each word, each pair of neighbours, and
 * the same in headings, has a vote, which is worth more the fewer records it is for.
 *
 * @param within look only in these records, or only for names and headings
 */
export async function votesFor(
  { words, weights }: Variant,
  { records, lexicon }: Sources,
  filters: Filters,
  { scope, names = false }: { scope?: readonly string[]; names?: boolean } = {},
): Promise<Votes> {
  const inScope = scope && new Set(scope);
  const votes = new Map<string, { weight: number; beside: number }>();
  let all = 0;
  const vote = async (term: string, weight: number, beside = 0) => {
    const ids = await records.holding(term, filters);
    const worth = weight * Math.log(1 + lexicon.parts / (ids.length + 0.5));
    all += worth;
    for (const id of ids) {
      if (inScope && !inScope.has(id)) continue;
      const cast = votes.get(id);
      if (!cast) votes.set(id, { weight: worth, beside });
      else {
        cast.weight += worth;
        cast.beside += beside;
      }
    }
  };
  const telling = tellingOf(words, weights, lexicon);
  const pairs = pairsOf(words, weights, lexicon);
  const paired = new Map(pairs.slice(0, PAIRS).map(({ word, both }) => [word, both]));
  await Promise.all(
    words.flatMap((word, at) => {
      const weight = weights[at] ?? 0;
      const before = words[at - 1];
      const both = paired.get(word) ?? 0;
      const typing = at === words.length - 1;
      // A word that may still be typed stands for all that begin so, where no word is it.
      const whole = !typing || Object.hasOwn(lexicon.syllables, word.folded);
      const as = whole ? exactly : (term: string) => term;
      const voteFor = (term: string, worth: number, inHeading: number, beside = 0) => [
        ...(names ? [] : [vote(as(term), worth, beside)]),
        ...(whole ? [vote(exactly(headingTerm(term)), inHeading)] : []),
      ];
      // Of what begins with a letter or two there is too much; with the word before it, there is not.
      const chooses = telling.has(word) && (whole || !before);
      return [
        ...(chooses ? voteFor(word.folded, weight * VOTES.word, weight * VOTES.headingWord) : []),
        ...(before && both > 0
          ? voteFor(pairTerm(before.folded, word.folded), both * VOTES.pair, both * VOTES.headingPair, both)
          : []),
      ];
    }),
  );
  // A record that keeps the whole run of words is likelier meant than one that has rarer words of it.
  const most = [...votes.values()].reduce((best, { beside }) => Math.max(best, beside), 1);
  const neighbourhood = sum(pairs.map(({ both }) => both)) || 1;
  return new Map(
    Array.from(votes, ([id, { weight, beside }]) => [
      id,
      {
        share: (weight * (1 + TOGETHER_VOTE * (beside / most))) / (all * (1 + TOGETHER_VOTE) || 1),
        beside: beside / neighbourhood,
      },
    ]),
  );
}

/** Which records are read for a query, by their ids. */
export interface Likeliest {
  /** At once, best first. */
  first: string[];
  /** And then, where none of these holds the query as it is typed: all its pairs stand in each, though maybe apart. */
  further: string[];
}

/**
 * The records with most votes, of several readings together: a reading whose words stand nowhere costs the others nothing.
 * Half of the first ones may be such as keep the words together as no others do: a heading has votes of its own, and may
 * say less of what is asked than a clause without one.
 *
 * @param limit number of records to read first
 * @param floor share of the votes of the best one that a record must have, unless it keeps the words together
 */
export function likeliest(
  readings: readonly { votes: Votes; weight: number }[],
  limit: number,
  floor = 0,
): Likeliest {
  const best = new Map<string, Cast & { together: boolean }>();
  for (const { votes, weight } of readings) {
    const most = [...votes.values()].reduce((most, { beside }) => Math.max(most, beside), 0);
    for (const [id, { share, beside }] of votes) {
      const before = best.get(id);
      best.set(id, {
        share: Math.max(share * weight, before?.share ?? 0),
        beside: Math.max(beside, before?.beside ?? 0),
        together: (beside > 0 && beside > most - ROUNDING) || before?.together === true,
      });
    }
  }
  const sorted = [...best].sort(([, a], [, b]) => b.share - a.share);
  const least = floor * (sorted[0]?.[1].share ?? 0);
  const first = new Set(sorted.filter(([, { together }]) => together).slice(0, limit / 2));
  for (const each of sorted) {
    if (first.size >= limit) break;
    if (each[1].together || each[1].share >= least) first.add(each);
  }
  const further = sorted.filter((each) => each[1].beside > 1 - ROUNDING && !first.has(each));
  return {
    first: [...first].map(([id]) => id),
    further: further.slice(0, limit * FURTHER).map(([id]) => id),
  };
}

/** How often a word stands in the corpus. */
const countOf = ({ folded }: Token, { syllables }: Lexicon): number =>
  Object.hasOwn(syllables, folded) ? (syllables[folded]?.[0] ?? 0) : 0;

/** The pairs of neighbours of a query, by their second words, with what they weigh: those of rarer words first. */
function pairsOf(
  words: readonly Token[],
  weights: readonly number[],
  lexicon: Lexicon,
): { word: Token; both: number }[] {
  const rare = (word: Token) => Math.log((lexicon.passages + 1) / (countOf(word, lexicon) + 1));
  const pairs = words.flatMap((word, at) => {
    const before = words[at - 1];
    const both = before && !word.breakBefore ? Math.min(weights[at] ?? 0, weights[at - 1] ?? 0) : 0;
    return before && both > 0 ? [{ word, both, tells: both * (rare(before) + rare(word)) }] : [];
  });
  return pairs.sort((a, b) => b.tells - a.tells);
}

/** The words of a query that choose among records by themselves: the rarest few; of common ones, pairs say more. */
function tellingOf(
  words: readonly Token[],
  weights: readonly number[],
  lexicon: Lexicon,
): ReadonlySet<Token> {
  const count = (word: Token) => countOf(word, lexicon);
  const asked = words.filter((_, at) => (weights[at] ?? 0) > LITTLE).sort((a, b) => count(a) - count(b));
  const rare = asked.filter((word) => count(word) <= Math.max(FEW, lexicon.passages * EVERYWHERE));
  if (rare.length > 0) return new Set(rare.slice(0, TELLING));
  return new Set((asked.length > 0 ? asked : words).slice(0, TELLING - 1));
}
