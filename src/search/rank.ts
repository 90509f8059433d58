import { type HeadingMatch, headingMatch, holds, isSame, NO_MATCH, shareOf } from './heading-match.ts';
import type { Prepared, Words } from './prepared.ts';
import { rarity } from './rarity.ts';
import { sum } from './sum.ts';
import { isRecord } from './terms.ts';
import type { Token } from './tokens.ts';
import type { Lexicon } from './types.ts';
import type { Variant } from './understand.ts';
import { LITTLE } from './votes.ts';
import { bestLevel, defines, pairShare, placesIn, placesOf, placesToMark, tightest } from './word-places.ts';

/** A word found only in the headings over a passage, or only in the name of its document. */
const UNDER = 0.7;
const CONTEXT = 0.4;

/**
 * Share of the query, by rarity of its words, that a passage must hold, unless its heading is what is asked for; less where it
 * keeps so much of the query's neighbourhood: 0.25"bộ kế hoạch đầu tư sáp nhập vào bộ nào" is no place's words, and yet about a ministry.
 */
const COVERAGE = { scattered: 0.55, together: 0.4, neighbourhood: 0.25 };

/** Parts of a score; they sum to 1 for a passage that is the query. */
const SHARE = { coverage: 0.5, pairs: 0.3, proximity: 0.1, density: 0.06, start: 0.04 };
/** What a heading adds that is the query: the passage's own, and one over it. */
export const HEADING = { own: 0.35, under: 0.12 };

/** And one that says what is asked for: "Thời hạn …" where the query asks how long. */
const ANSWERING = 0.05;
/** What a clause gains that says what the term means that is asked for. */
const DEFINING = 0.4;
/** What a query gains that is a document's very name. */
const NAMED = 0.6;
/** The type that the query asks for, and any other. */
const WANTED = 1.08;
const UNWANTED = 0.96;
/** And its own record, before its clauses. */
const SOUGHT = 1.06;
/** A heading is what is asked for: most of the query stands in it; or all of it in the query, and enough of the query. */
const ABOUT = { asked: 0.6, said: 0.8, least: 0.3 };
/** A name is called: nearly all words stand in it, mostly side by side. */
const CALLED = { asked: 0.9, kept: 0.6 };

/** Where a query's words stand in a passage. */
export interface Score {
  /** May exceed 1 where a heading answers too. */
  value: number;
  /** How well the words answer by themselves, headings and the document's standing apart; 1 at most. */
  base: number;
  /** Share of the query (by rarity of its words) found in the passage or its document's name. */
  coverage: number;
  /** Places of matched words, in order: those that match best. */
  places: number[];
}

/** With what its own heading says of it. */
export interface PassageScore extends Score {
  /** True where its heading is what is asked for, even if words of the query stand nowhere in it. */
  isAbout: boolean;
  /** True where the query is the very name of its document. */
  isNamed: boolean;
}

/** One reading of a query, to be held against many passages: what is the same for all of them is found out once. */
export class Scorer {
  readonly #reading: Variant;
  readonly #lexicon: Lexicon;
  readonly #weights: number[];
  /** The words that are not of asking. */
  readonly #term: readonly Token[];
  /** Clauses of one article share what stands over them. */
  readonly #matches = new Map<Words, HeadingMatch>();

  constructor(reading: Variant, lexicon: Lexicon) {
    this.#reading = reading;
    this.#lexicon = lexicon;
    this.#term = reading.words.filter((_, at) => (reading.weights[at] ?? 0) > LITTLE);
    this.#weights = reading.words.map(
      ({ folded }, at) => rarity(folded, lexicon) * (reading.weights[at] ?? 1),
    );
  }

  /** Score one passage; a document's record also by its names. */
  score(prepared: Prepared): PassageScore {
    const { words: query, type, answers, asksTerm } = this.#reading;
    const weights = this.#weights;
    const { document, passage, names, prior } = prepared;
    const own = this.#match(prepared.heading, prepared.context);
    const isAbout = own.asked > ABOUT.asked || (own.said > ABOUT.said && own.asked > ABOUT.least);
    const best = scoreWords(query, weights, prepared, isAbout);
    if (best.base === 0) return { ...best, value: 0, isAbout, isNamed: false };
    let named = 0;
    let heading = HEADING.own * shareOf(own);
    for (const name of names) {
      const { base } = scoreWords(query, weights, { ...prepared, ...name });
      if (base > best.base) best.base = base;
      if (isSame(query, name.words)) named = NAMED;
      heading = Math.max(heading, HEADING.own * shareOf(this.#match(name)));
    }
    const over = HEADING.under * shareOf(this.#match(prepared.under));
    const answering = heading > 0 && answers.some((answer) => holds(prepared.heading, answer));
    const defining = asksTerm && defines(this.#term, prepared);
    const said = Math.max(heading, over, defining ? DEFINING : 0) + (answering ? ANSWERING : 0);
    const value = (best.base + said) * prior * typePrior(type, document.type, isRecord(passage)) + named;
    return { ...best, value, isAbout, isNamed: named > 0 };
  }

  /** How likely a document is called by these words: 0, where its names lack some of them. */
  nameShare({ names, prior }: Prepared): number {
    const called = names
      .map((name) => this.#match(name))
      .filter(({ asked, kept }) => asked > CALLED.asked && kept > CALLED.kept);
    return prior * Math.max(0, ...called.map(shareOf));
  }

  #match(heading: Words | undefined, name?: ReadonlySet<string>): HeadingMatch {
    if (!heading) return NO_MATCH;
    let match = this.#matches.get(heading);
    if (!match) {
      match = headingMatch(this.#reading.words, this.#weights, heading, this.#lexicon, name);
      this.#matches.set(heading, match);
    }
    return match;
  }
}

/** Who begins with a type looks for an instrument of it: "thông tư chế độ báo cáo thống kê". */
function typePrior(wanted: string | undefined, type: string, record: boolean): number {
  if (wanted === undefined) return 1;
  if (wanted !== type) return record ? UNWANTED * UNWANTED : UNWANTED;
  return record ? WANTED * SOUGHT : WANTED;
}

function scoreWords(
  query: readonly Token[],
  weights: readonly number[],
  prepared: Prepared,
  whatever = true,
): Omit<Score, 'value'> {
  const { words, context, under } = prepared;
  const found = query.map((word, i) => placesOf(word, i === query.length - 1, prepared));
  const total = sum(weights) || 1;

  let matched = 0;
  let coverage = 0;
  query.forEach((word, i) => {
    const level =
      bestLevel(found[i]) || (under?.index.has(word.folded) ? UNDER : context.has(word.folded) ? CONTEXT : 0);
    matched += level * (weights[i] as number);
    if (level > 0) coverage += weights[i] as number;
  });
  const none = { base: 0, coverage: 0, places: [] };
  if (matched === 0 || (!whatever && coverage < COVERAGE.together * total)) return none;

  let beside = pairShare(query, found, words, weights);
  if (under) {
    const over = query.map((word) => placesIn(word, under));
    beside = Math.max(beside, UNDER * pairShare(query, over, under.words, weights));
  }
  if (!whatever && coverage < COVERAGE.scattered * total && beside < COVERAGE.neighbourhood) return none;
  // Little words may stand anywhere: only those that tell must be near each other.
  const telling = found.filter((_, i) => (weights[i] as number) > 0);
  const window = tightest(telling);
  const distinct = telling.filter(({ length }) => length > 0).length;
  const all = distinct / (telling.length || 1);
  const base =
    SHARE.coverage * (matched / total) +
    SHARE.pairs * beside +
    SHARE.proximity * (window ? (all * distinct) / Math.max(distinct, window.size) : 0) +
    SHARE.density * Math.min(1, (2 * found.flat().length) / (words.length + 4)) +
    SHARE.start * (window ? 1 / (1 + window.start / 12) : 0);
  return { base, coverage: coverage / total, places: placesToMark(telling, words) };
}
