import type { Lexicon } from './types.ts';

/** Share of the passages below which a word tells no more the rarer it is: one slip of a scan is no key word. */
const RAREST = 1 / 300;
/** A word that the corpus does not have may be a slip: it counts as one of this share of the passages. */
const UNKNOWN = 1 / 20;

/** How much a word tells: rare words more. */
export function rarity(folded: string, { passages, syllables }: Lexicon): number {
  const [count = passages * UNKNOWN] = Object.hasOwn(syllables, folded) ? (syllables[folded] ?? []) : [];
  return Math.log(1 + (passages + 1) / (Math.max(count, passages * RAREST) + 1));
}
