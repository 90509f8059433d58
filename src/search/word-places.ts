import { begins, matchLevel, type MatchLevel } from './fold.ts';
import type { Prepared, Words } from './prepared.ts';
import type { Token } from './tokens.ts';

/** What a matched word counts, by how well it matches. A word's beginning counts while it is being typed. */
const LEVEL: Record<MatchLevel, number> = { exact: 1, compatible: 0.9, folded: 0.5 };
const PREFIX = 0.75;

/** A place of a text that answers a word of a query, and how well. */
export interface Place {
  at: number;
  level: number;
}

/** How well the best of some places answers; 0 where there are none. */
export const bestLevel = (places: readonly Place[] = []): number =>
  Math.max(0, ...places.map(({ level }) => level));

/** Where a whole word stands. */
export const placesIn = (word: Token, { words, index }: Words): Place[] =>
  (index.get(word.folded) ?? []).map((at) => ({ at, level: LEVEL[matchLevel(word, words[at] as Token)] }));

/** Where one word of the query stands; the word being typed also where a word begins with it. */
export function placesOf(word: Token, last: boolean, { words, index }: Words): Place[] {
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
export function pairShare(
  query: readonly Token[],
  found: Place[][],
  words: readonly Token[],
  weights: readonly number[],
): number {
  if (query.length === 1) return bestLevel(found[0]);
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
export function tightest(found: Place[][]): { start: number; size: number } | undefined {
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
export function placesToMark(found: Place[][], words: readonly Token[]): number[] {
  const best = found.map((list) => {
    const top = bestLevel(list);
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

/**
 * Does a passage hold these words side by side, in order?
 *
 * @param loosely marks do not count, and the last word may be the beginning of one
 */
export function hasPhrase(phrase: readonly Token[], { words, index }: Prepared, loosely = false): boolean {
  const [first] = phrase;
  if (!first) return true;
  return (index.get(first.folded) ?? []).some((start) =>
    phrase.every((word, i) => {
      const token = words[start + i];
      if (!token) return false;
      if (loosely && i === phrase.length - 1) return token.folded.startsWith(word.folded);
      return token.folded === word.folded && (loosely || matchLevel(word, token) !== 'folded');
    }),
  );
}

/** Does a passage say what a term means: "2. Lệ phí là …"? */
export function defines(term: readonly Token[], { words }: Prepared): boolean {
  const start = words[0]?.folded === term[0]?.folded ? 0 : 1;
  return (
    term.length > 0 &&
    term.every(({ folded }, at) => words[start + at]?.folded === folded) &&
    words[start + term.length]?.folded === 'la'
  );
}
