import { exactly, type Filters, type Records } from './records.ts';
import { headingTerm, pairTerm } from './terms.ts';
import type { Token } from './tokens.ts';
import type { Knowledge } from './types.ts';
import type { Variant } from './understand.ts';

/** What a query is answered from. */
export interface Sources {
  records: Records;
  knowledge: Knowledge;
}

/** A word in more than this share of the passages, and more than a few, chooses nothing among them, where other words do. */
const EVERYWHERE = 0.04;
const FEW = 100;
/** So many words of a query are asked for by themselves; those that weigh no more than this, only where there are no others. */
const TELLING = 4;
export const LITTLE = 0.5;
/** What a pair of neighbours counts among votes beside a word, and a heading beside a text. */
const VOTES = { word: 0.6, pair: 1, headingPair: 1, headingWord: 0.45 };
/** What a record gains that keeps all neighbours of the query beside each other. */
const TOGETHER_VOTE = 0.5;

/**
 * Records most likely to hold the words, likeliest first, by their ids. Not all of them need stand there: each word, each pair of
 * neighbours, and the same in headings, has a vote, which is worth more the fewer records it is for.
 *
 * @param within look only in these records, or only for names and headings
 */
export async function likeliest(
  { words, weights }: Variant,
  { records, knowledge }: Sources,
  filters: Filters,
  { scope, names = false }: { scope?: readonly string[]; names?: boolean } = {},
): Promise<string[]> {
  const inScope = scope && new Set(scope);
  const votes = new Map<string, { weight: number; beside: number }>();
  const vote = async (term: string, weight: number, beside = 0) => {
    const ids = await records.holding(term, filters);
    const worth = weight * Math.log(1 + knowledge.parts / (ids.length + 0.5));
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
  const telling = tellingOf(words, weights, knowledge);
  await Promise.all(
    words.flatMap((word, at) => {
      const weight = weights[at] ?? 0;
      const before = words[at - 1];
      const both = before && !word.breakBefore ? Math.min(weight, weights[at - 1] ?? 0) : 0;
      const typing = at === words.length - 1;
      // A word that may still be typed stands for all that begin so, where no word is it.
      const whole = !typing || Object.hasOwn(knowledge.syllables, word.folded);
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
  const standing = ({ weight, beside }: { weight: number; beside: number }) =>
    weight * (1 + TOGETHER_VOTE * (beside / most));
  return [...votes].sort(([, a], [, b]) => standing(b) - standing(a)).map(([id]) => id);
}

/** The words of a query that choose among records by themselves: the rarest few; of common ones, pairs say more. */
function tellingOf(
  words: readonly Token[],
  weights: readonly number[],
  { syllables, passages }: Knowledge,
): ReadonlySet<Token> {
  const countOf = ({ folded }: Token) =>
    Object.hasOwn(syllables, folded) ? (syllables[folded]?.[0] ?? 0) : 0;
  const asked = words.filter((_, at) => (weights[at] ?? 0) > LITTLE).sort((a, b) => countOf(a) - countOf(b));
  const rare = asked.filter((word) => countOf(word) <= Math.max(FEW, passages * EVERYWHERE));
  if (rare.length > 0) return new Set(rare.slice(0, TELLING));
  return new Set((asked.length > 0 ? asked : words).slice(0, TELLING / 2));
}
