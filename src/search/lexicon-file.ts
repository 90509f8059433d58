import { syllable } from './fold.ts';
import type { Lexicon } from './types.ts';

/**
 * Lexicon as it travels, much shorter: what a syllable is folded to follows from its spelling. Spellings stand in their order,
 * each as a capital, which says how many letters of the one before it begins with (A none, B one), and the rest:
 * "Abến", "Bờ" is "bến", "bờ".
 */
export interface PackedLexicon extends Omit<Lexicon, 'syllables'> {
  spellings: string;
  /** How often each stands in the corpus: a sign each, for the power of `COUNT_STEP` that is nearest. */
  counts: string;
}

/** The capital for no letter. */
export const SHARES_NOTHING = 'A'.charCodeAt(0);
/** Letters that a capital can say are shared. */
export const MOST_SHARED = 25;
/** Rarity goes by the logarithm of a count, and so do its signs: this much apart is near enough. */
export const COUNT_STEP = 1.18;
/** From 1 to some three millions: what JSON writes as it is. */
export const COUNT_SIGNS = Array.from({ length: 92 }, (_, at) => String.fromCharCode(35 + at))
  .filter((sign) => sign !== '\\')
  .join('');

/** Unpack what a search must know. */
export function unpackLexicon({ spellings, counts, ...more }: PackedLexicon): Lexicon {
  const syllables: Lexicon['syllables'] = {};
  let spelling = '';
  for (const [at, [, capital = '', rest = '']] of [...spellings.matchAll(/([A-Z])([^A-Z]*)/g)].entries()) {
    spelling = spelling.slice(0, capital.charCodeAt(0) - SHARES_NOTHING) + rest;
    const count = Math.round(COUNT_STEP ** COUNT_SIGNS.indexOf(counts.charAt(at)));
    syllables[syllable(spelling).folded] = [count, spelling];
  }
  return { ...more, syllables };
}
