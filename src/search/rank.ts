import { begins, matchLevel, type MatchLevel } from './fold.ts';
import { isRecord } from './terms.ts';
import { tokens, type Token } from './tokens.ts';
import type { Knowledge, Passage, SearchDocument } from './types.ts';

/** What a matched word counts, by how well it matches. A word's beginning counts while it is being typed. */
const LEVEL: Record<MatchLevel, number> = { exact: 1, compatible: 0.9, folded: 0.5 };
const PREFIX = 0.75;
/** A word found only in the name of the document around a passage. */
const CONTEXT = 0.4;
/** Editors' words rank after the law's when both answer alike. */
const NOTE = 0.88;

/** Parts of a score; they sum to 1 for a passage that is the query. */
const SHARE = { coverage: 0.5, pairs: 0.3, proximity: 0.1, density: 0.06, start: 0.04 };

/** A passage with its words at hand. */
export interface Prepared {
  document: SearchDocument;
  passage: Passage;
  words: Token[];
  /** Places of each folded word. */
  index: Map<string, number[]>;
  /** Folded words of the document's name and subject. */
  context: Set<string>;
  /** For a document's own record: its names, each as good as the text. */
  names: Pick<Prepared, 'words' | 'index'>[];
}

/** Where a query's words stand in a passage. */
export interface Score {
  value: number;
  /** Share of the query (by rarity of its words) found in the passage or its document's name. */
  coverage: number;
  /** Places of matched words, in order: those that match best. */
  places: number[];
}

/** Read a document's passages once; queries then only look words up. */
export function prepare(document: SearchDocument): Prepared[] {
  const context = new Set(
    [document.name, document.subject, ...document.names].flatMap((text) =>
      tokens(text).map(({ folded }) => folded),
    ),
  );
  const names = [document.name, ...document.names].map((name) => {
    const words = tokens(name);
    return { words, index: indexOf(words) };
  });
  return document.passages.map((passage) => {
    const words = tokens(passage.text);
    return {
      document,
      passage,
      words,
      index: indexOf(words),
      context,
      names: isRecord(passage) ? names : [],
    };
  });
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

/** How much a word tells: rare words more. */
export function rarity(folded: string, knowledge: Knowledge): number {
  const [count = 0] = Object.hasOwn(knowledge.syllables, folded) ? (knowledge.syllables[folded] ?? []) : [];
  return Math.log(1 + (knowledge.passages + 1) / (count + 1));
}

interface Place {
  at: number;
  level: number;
}

/** Score one passage for one reading of a query; a document's record also by its names. */
export function score(query: readonly Token[], prepared: Prepared, knowledge: Knowledge): Score {
  const best = scoreWords(query, prepared, knowledge);
  for (const name of prepared.names) {
    const named = scoreWords(query, { ...prepared, ...name }, knowledge);
    if (named.value > best.value) best.value = named.value;
  }
  return best;
}

function scoreWords(query: readonly Token[], prepared: Prepared, knowledge: Knowledge): Score {
  const { words, context, passage } = prepared;
  const found = query.map((word, i) => placesOf(word, i === query.length - 1, prepared));
  const weights = query.map(({ folded }) => rarity(folded, knowledge));
  const total = sum(weights) || 1;

  let matched = 0;
  let coverage = 0;
  query.forEach((word, i) => {
    const best = Math.max(0, ...(found[i] as Place[]).map(({ level }) => level));
    const level = best || (context.has(word.folded) ? CONTEXT : 0);
    matched += level * (weights[i] as number);
    if (level > 0) coverage += weights[i] as number;
  });
  if (matched === 0) return { value: 0, coverage: 0, places: [] };

  const beside = pairShare(query, found, words, weights);
  const window = tightest(found);
  const distinct = found.filter(({ length }) => length > 0).length;
  const all = distinct / query.length;
  const value =
    SHARE.coverage * (matched / total) +
    SHARE.pairs * beside +
    SHARE.proximity * (window ? (all * distinct) / Math.max(distinct, window.size) : 0) +
    SHARE.density * Math.min(1, (2 * found.flat().length) / (words.length + 4)) +
    SHARE.start * (window ? 1 / (1 + window.start / 12) : 0);
  return {
    value: value * (passage.kind === 'note' ? NOTE : 1),
    coverage: coverage / total,
    places: placesToMark(found, words),
  };
}

/** Where one word of the query stands; the word being typed also where a word begins with it. */
function placesOf(word: Token, last: boolean, { words, index }: Prepared): Place[] {
  const exact = (index.get(word.folded) ?? []).map((at) => ({
    at,
    level: LEVEL[matchLevel(word, words[at] as Token)],
  }));
  if (exact.length > 0 || !last) return exact;
  const begun: Place[] = [];
  for (const [folded, places] of index) {
    if (!folded.startsWith(word.folded)) continue;
    for (const at of places) if (begins(word, words[at] as Token)) begun.push({ at, level: PREFIX });
  }
  return begun.toSorted((a, b) => a.at - b.at);
}

/** How much of the query's neighbourhood is kept: pairs of words side by side and in order. */
function pairShare(query: readonly Token[], found: Place[][], words: Token[], weights: number[]): number {
  if (query.length === 1) return Math.max(0, ...(found[0] as Place[]).map(({ level }) => level));
  let kept = 0;
  let total = 0;
  for (let i = 1; i < query.length; i += 1) {
    const weight = (weights[i - 1] as number) + (weights[i] as number);
    total += weight;
    const before = new Map((found[i - 1] as Place[]).map(({ at, level }) => [at, level]));
    const best = (found[i] as Place[]).map(({ at, level }) =>
      words[at]?.breakBefore ? 0 : level * (before.get(at - 1) ?? 0),
    );
    kept += weight * Math.max(0, ...best);
  }
  return kept / total;
}

/** The narrowest run of the text that holds every matched word of the query. */
function tightest(found: Place[][]): { start: number; size: number } | undefined {
  const lists = found.filter(({ length }) => length > 0);
  const events = lists
    .flatMap((places, word) => places.map(({ at }) => ({ at, word })))
    .toSorted((a, b) => a.at - b.at);
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
  return [...marked].toSorted((a, b) => a - b);
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
