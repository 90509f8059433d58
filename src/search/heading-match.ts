import { matchLevel } from './fold.ts';
import type { Words } from './prepared.ts';
import { rarity } from './rarity.ts';
import { sum } from './sum.ts';
import type { Token } from './tokens.ts';
import type { Lexicon } from './types.ts';
import { bestLevel, pairShare, placesIn } from './word-places.ts';

/** Does a heading hold these words side by side? */
export const holds = (heading: Words | undefined, answer: string): boolean =>
  heading !== undefined && ` ${heading.words.map(({ folded }) => folded).join(' ')} `.includes(` ${answer} `);

/** Is a name the query, mark for mark? */
export const isSame = (query: readonly Token[], name: readonly Token[]): boolean =>
  query.length === name.length &&
  query.every(
    (word, at) => matchLevel(word, name[at] as Token) !== 'folded' && word.folded === name[at]?.folded,
  );

/** How nearly a heading is the query: shares of the query that it holds, of itself that the query holds, of pairs kept. */
export interface HeadingMatch {
  asked: number;
  said: number;
  kept: number;
}

export const NO_MATCH: HeadingMatch = { asked: 0, said: 0, kept: 0 };

/**
 * Hold a heading against a query.
 *
 * @param name folded words of the name of its instrument: "quyền của người lao động về bảo hiểm xã hội" is an article "Quyền của
 *   người lao động" of the law on that
 */
export function headingMatch(
  query: readonly Token[],
  plain: readonly number[],
  heading: Words,
  lexicon: Lexicon,
  name: ReadonlySet<string> = new Set(),
): HeadingMatch {
  const found = query.map((word) => placesIn(word, heading));
  const weights = plain.map((weight, at) =>
    found[at]?.length === 0 && name.has(query[at]?.folded ?? '') ? 0 : weight,
  );
  const asked = sum(query.map((_, i) => bestLevel(found[i]) * (weights[i] ?? 0))) / (sum(weights) || 1);
  if (asked === 0) return NO_MATCH;
  const hit = new Set(found.flatMap((places) => places.map(({ at }) => at)));
  const own = heading.words.map(({ folded }) => rarity(folded, lexicon));
  const said = sum(own.filter((_, at) => hit.has(at))) / (sum(own) || 1);
  return { asked, said, kept: pairShare(query, found, heading.words, weights) };
}

/** How much of what a heading may add it adds: all of it where it is the query. */
export const shareOf = ({ asked, said, kept }: HeadingMatch): number =>
  asked * (0.35 + 0.65 * said) * (0.5 + 0.5 * kept);
