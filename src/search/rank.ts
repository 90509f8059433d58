import { begins, matchLevel, type MatchLevel } from './fold.ts';
import { isRecord } from './terms.ts';
import { tokens, type Token } from './tokens.ts';
import type { Knowledge, Passage, SearchDocument, Standing } from './types.ts';
import type { Variant } from './understand.ts';

/** What a matched word counts, by how well it matches. A word's beginning counts while it is being typed. */
const LEVEL: Record<MatchLevel, number> = { exact: 1, compatible: 0.9, folded: 0.5 };
const PREFIX = 0.75;
/** A word found only in the headings over a passage, or only in the name of its document. */
const UNDER = 0.7;
const CONTEXT = 0.4;
/** Editors' words rank after the law's when both answer alike. */
const NOTE = 0.88;
/** Lines of annexes, bases and closings mention much and say little of it. */
const ANNEX = 0.85;
/** "Chương III. Thẻ bảo hiểm y tế" only leads to "Điều 16. Thẻ bảo hiểm y tế". */
const CHAPTER = 0.9;
const FRAME = 0.8;

/** Share of the query, by rarity of its words, that a passage must hold, unless its heading is what is asked for. */
const COVERAGE = 0.55;

/** Parts of a score; they sum to 1 for a passage that is the query. */
const SHARE = { coverage: 0.5, pairs: 0.3, proximity: 0.1, density: 0.06, start: 0.04 };
/** What a heading adds that is the query: the passage's own, and one over it. */
export const HEADING = { own: 0.35, under: 0.12 };

/** And one that says what is asked for: "Thời hạn …" where the query asks how long. */
const ANSWERING = 0.05;

/** What an instrument's state and kind make of its passages: of two that answer alike, which comes first. */
const STANDING: Record<Standing, number> = { gone: 0.9, older: 0.94, coming: 0.97 };
const KNOWN_ONLY = 0.9;
/** A law says what others carry out. */
const RANKS: Record<string, number> = {
  'Hiến pháp': 1.02,
  'Bộ luật': 1.02,
  Luật: 1.02,
  'Pháp lệnh': 1.02,
  'Nghị định': 1.01,
  // What an act and its amendments say together; the act itself is what is cited.
  'Văn bản hợp nhất': 0.98,
};
const AMENDING = 0.85;
const CORE = 1.02;
/** A page about a body is what its name asks for; what else it says is said better in law. */
const BODY = 0.75;
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

/** A passage with its words at hand. */
export interface Prepared {
  document: SearchDocument;
  passage: Passage;
  words: Token[];
  /** Places of each folded word. */
  index: Map<string, number[]>;
  /** Folded words of the document's name and subject. */
  context: Set<string>;
  /** Its own heading, and those over it. */
  heading?: Words;
  under?: Words;
  /** For a document's own record: its names, each as good as the text. */
  names: Words[];
  /** What its document and its place in it make of any score. */
  prior: number;
}

type Words = Pick<Prepared, 'words' | 'index'>;

const wordsOf = (text: string): Words => {
  const words = tokens(text);
  return { words, index: indexOf(words) };
};

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
}

/** Read a document's passages once; queries then only look words up. */
export function prepare(document: SearchDocument): Prepared[] {
  const context = new Set(
    [document.name, document.subject, ...document.names].flatMap((text) =>
      tokens(text).map(({ folded }) => folded),
    ),
  );
  const { name, subject, type } = document;
  // "Thông tư hướng dẫn ghi sổ khách": how a title is said.
  const names = [name, subject, subject && `${type} ${subject}`, ...document.names]
    .filter(Boolean)
    .map(wordsOf);
  const documentPrior = priorOf(document);
  const over = new Map<string, Words>();
  const wordsOver = (text: string): Words => {
    const words = over.get(text) ?? wordsOf(text);
    over.set(text, words);
    return words;
  };
  return document.passages.map((passage): Prepared => {
    const { heading, under } = passage;
    return {
      document,
      passage,
      ...wordsOf(passage.text),
      context,
      ...(heading && { heading: wordsOf(heading) }),
      ...(under && { under: wordsOver(under) }),
      names: isRecord(passage) ? names : [],
      prior: documentPrior * placePrior(passage),
    };
  });
}

const isInstrument = ({ url }: SearchDocument) => url.startsWith('/van-ban/');

function priorOf(document: SearchDocument): number {
  const { held, core, amends, standing, type } = document;
  if (!isInstrument(document)) return type === 'Cơ quan' ? BODY : 1;
  return (
    (held ? 1 : KNOWN_ONLY) *
    (core ? CORE : 1) *
    (RANKS[type] ?? 1) *
    (amends ? AMENDING : 1) *
    (standing ? STANDING[standing] : 1)
  );
}

function placePrior({ kind, anchor, label }: Passage): number {
  if (kind === 'note') return NOTE;
  if (anchor.includes('phu-luc')) return ANNEX;
  if (/(?:^|-)(?:phan|chuong)-[^-]+$/.test(anchor)) return CHAPTER;
  return /^(?:can-cu|de-nghi)/.test(anchor) || (anchor === '' && label !== '') ? FRAME : 1;
}

function indexOf(words: readonly Token[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  words.forEach(({ folded }, at) => {
    const places = index.get(folded);
    if (places) places.push(at);
    else index.set(folded, [at]);
  });
  return index;
}

/** Share of the passages below which a word tells no more the rarer it is: one slip of a scan is no key word. */
const RAREST = 1 / 300;
/** A word that the corpus does not have may be a slip: it counts as one of this share of the passages. */
const UNKNOWN = 1 / 20;

/** How much a word tells: rare words more. */
export function rarity(folded: string, { passages, syllables }: Knowledge): number {
  const [count = passages * UNKNOWN] = Object.hasOwn(syllables, folded) ? (syllables[folded] ?? []) : [];
  return Math.log(1 + (passages + 1) / (Math.max(count, passages * RAREST) + 1));
}

interface Place {
  at: number;
  level: number;
}

/** One reading of a query, to be held against many passages: what is the same for all of them is found out once. */
export class Scorer {
  readonly #reading: Variant;
  readonly #knowledge: Knowledge;
  readonly #weights: number[];
  /** Clauses of one article share what stands over them. */
  readonly #matches = new Map<Words, HeadingMatch>();

  constructor(reading: Variant, knowledge: Knowledge) {
    this.#reading = reading;
    this.#knowledge = knowledge;
    this.#weights = reading.words.map(
      ({ folded }, at) => rarity(folded, knowledge) * (reading.weights[at] ?? 1),
    );
  }

  /** Score one passage; a document's record also by its names. */
  score(prepared: Prepared): PassageScore {
    const { words: query, type, answers } = this.#reading;
    const weights = this.#weights;
    const { document, passage, names, prior } = prepared;
    const own = this.#match(prepared.heading);
    const isAbout = own.asked > ABOUT.asked || (own.said > ABOUT.said && own.asked > ABOUT.least);
    const best = scoreWords(query, weights, prepared, isAbout ? 0 : COVERAGE);
    if (best.base === 0) return { ...best, value: 0, isAbout };
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
    const said = Math.max(heading, over) + (answering ? ANSWERING : 0);
    const value = (best.base + said) * prior * typePrior(type, document.type, isRecord(passage)) + named;
    return { ...best, value, isAbout };
  }

  /** How likely a document is called by these words: 0, where its names lack some of them. */
  nameShare({ names, prior }: Prepared): number {
    const called = names
      .map((name) => this.#match(name))
      .filter(({ asked, kept }) => asked > CALLED.asked && kept > CALLED.kept);
    return prior * Math.max(0, ...called.map(shareOf));
  }

  #match(heading: Words | undefined): HeadingMatch {
    if (!heading) return NO_MATCH;
    let match = this.#matches.get(heading);
    if (!match) {
      match = headingMatch(this.#reading.words, this.#weights, heading, this.#knowledge);
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

/** Does a heading hold these words side by side? */
const holds = (heading: Words | undefined, answer: string): boolean =>
  heading !== undefined && ` ${heading.words.map(({ folded }) => folded).join(' ')} `.includes(` ${answer} `);

const isSame = (query: readonly Token[], name: readonly Token[]): boolean =>
  query.length === name.length &&
  query.every(
    (word, at) => matchLevel(word, name[at] as Token) !== 'folded' && word.folded === name[at]?.folded,
  );

/** How nearly a heading is the query: shares of the query that it holds, of itself that the query holds, of pairs kept. */
interface HeadingMatch {
  asked: number;
  said: number;
  kept: number;
}

const NO_MATCH: HeadingMatch = { asked: 0, said: 0, kept: 0 };

function headingMatch(
  query: readonly Token[],
  weights: readonly number[],
  heading: Words,
  knowledge: Knowledge,
): HeadingMatch {
  const found = query.map((word) => placesIn(word, heading));
  const asked = sum(query.map((_, i) => bestLevel(found[i]) * (weights[i] ?? 0))) / (sum(weights) || 1);
  if (asked === 0) return NO_MATCH;
  const hit = new Set(found.flatMap((places) => places.map(({ at }) => at)));
  const own = heading.words.map(({ folded }) => rarity(folded, knowledge));
  const said = sum(own.filter((_, at) => hit.has(at))) / (sum(own) || 1);
  return { asked, said, kept: pairShare(query, found, heading.words, weights) };
}

const shareOf = ({ asked, said, kept }: HeadingMatch): number =>
  asked * (0.35 + 0.65 * said) * (0.5 + 0.5 * kept);

const bestLevel = (places: readonly Place[] = []): number => Math.max(0, ...places.map(({ level }) => level));

function scoreWords(
  query: readonly Token[],
  weights: readonly number[],
  prepared: Prepared,
  least = 0,
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
  if (matched === 0 || coverage < least * total) return { base: 0, coverage: 0, places: [] };

  let beside = pairShare(query, found, words, weights);
  if (under) {
    const over = query.map((word) => placesIn(word, under));
    beside = Math.max(beside, UNDER * pairShare(query, over, under.words, weights));
  }
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

/** Where a whole word stands. */
const placesIn = (word: Token, { words, index }: Words): Place[] =>
  (index.get(word.folded) ?? []).map((at) => ({ at, level: LEVEL[matchLevel(word, words[at] as Token)] }));

/** Where one word of the query stands; the word being typed also where a word begins with it. */
function placesOf(word: Token, last: boolean, { words, index }: Words): Place[] {
  const exact = placesIn(word, { words, index });
  if (exact.length > 0 || !last) return exact;
  const begun: Place[] = [];
  for (const [folded, places] of index) {
    if (!folded.startsWith(word.folded)) continue;
    for (const at of places) if (begins(word, words[at] as Token)) begun.push({ at, level: PREFIX });
  }
  return begun.sort((a, b) => a.at - b.at);
}

/** How much of the query's neighbourhood is kept: pairs of words side by side and in order. */
function pairShare(
  query: readonly Token[],
  found: Place[][],
  words: readonly Token[],
  weights: readonly number[],
): number {
  if (query.length === 1) return Math.max(0, ...(found[0] as Place[]).map(({ level }) => level));
  let kept = 0;
  let total = 0;
  for (let i = 1; i < query.length; i += 1) {
    // A pair tells as much as the lesser of its words: "thời gian là" is no pair to look for.
    const weight = 2 * Math.min(weights[i - 1] as number, weights[i] as number);
    total += weight;
    const before = new Map((found[i - 1] as Place[]).map(({ at, level }) => [at, level]));
    const best = (found[i] as Place[]).map(({ at, level }) =>
      words[at]?.breakBefore ? 0 : level * (before.get(at - 1) ?? 0),
    );
    kept += weight * Math.max(0, ...best);
  }
  return total > 0 ? kept / total : 0;
}

/** The narrowest run of the text that holds every matched word of the query. */
function tightest(found: Place[][]): { start: number; size: number } | undefined {
  const lists = found.filter(({ length }) => length > 0);
  const events = lists
    .flatMap((places, word) => places.map(({ at }) => ({ at, word })))
    .sort((a, b) => a.at - b.at);
  const inside = lists.map(() => 0);
  let missing = lists.length;
  let left = 0;
  let best: { start: number; size: number } | undefined;
  for (const { at, word } of events) {
    if (inside[word] === 0) missing -= 1;
    inside[word] = (inside[word] ?? 0) + 1;
    while (missing === 0) {
      const first = events[left] as { at: number; word: number };
      const size = at - first.at + 1;
      if (!best || size < best.size) best = { start: first.at, size };
      inside[first.word] = (inside[first.word] ?? 0) - 1;
      if (inside[first.word] === 0) missing += 1;
      left += 1;
    }
  }
  return best;
}

/**
 * The places to mark: of each word those that match best (where "đường" stands, "dương" is not marked), and
 * of those the ones beside their neighbour in the query, where there are such.
 */
function placesToMark(found: Place[][], words: readonly Token[]): number[] {
  const best = found.map((list) => {
    const top = Math.max(0, ...list.map(({ level }) => level));
    const floor = top > LEVEL.folded ? LEVEL.folded : 0;
    return new Set(list.filter(({ level }) => level > floor).map(({ at }) => at));
  });
  const marked = new Set<number>();
  best.forEach((places, i) => {
    const beside = [...places].filter(
      (at) =>
        (best[i - 1]?.has(at - 1) && !words[at]?.breakBefore) ||
        (best[i + 1]?.has(at + 1) && !words[at + 1]?.breakBefore),
    );
    for (const at of beside.length > 0 ? beside : places) marked.add(at);
  });
  return [...marked].sort((a, b) => a - b);
}

/** Does a passage hold these words side by side, in order? */
export function hasPhrase(phrase: readonly Token[], { words, index }: Prepared): boolean {
  const [first] = phrase;
  if (!first) return true;
  return (index.get(first.folded) ?? []).some((start) =>
    phrase.every((word, i) => {
      const token = words[start + i];
      return token?.folded === word.folded && matchLevel(word, token) !== 'folded';
    }),
  );
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
