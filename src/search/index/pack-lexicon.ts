import { COUNT_SIGNS, COUNT_STEP, MOST_SHARED, type PackedLexicon, SHARES_NOTHING } from '../lexicon-file.ts';
import type { Lexicon } from '../types.ts';

/** Pack what a search must know. */
export function packLexicon({ syllables, ...more }: Lexicon): PackedLexicon {
  const sorted = Object.values(syllables).toSorted(([, a], [, b]) => (a < b ? -1 : 1));
  return {
    ...more,
    spellings: sorted.map(([, spelling], at) => afterOther(spelling, sorted[at - 1]?.[1] ?? '')).join(''),
    counts: sorted.map(([count]) => signOf(count)).join(''),
  };
}

/** A spelling by what it shares with the one before it. */
function afterOther(spelling: string, before: string): string {
  let shared = 0;
  while (shared < Math.min(spelling.length, MOST_SHARED) && spelling[shared] === before[shared]) shared += 1;
  return String.fromCharCode(SHARES_NOTHING + shared) + spelling.slice(shared);
}

const signOf = (count: number): string =>
  COUNT_SIGNS.charAt(
    Math.min(COUNT_SIGNS.length - 1, Math.round(Math.log(Math.max(1, count)) / Math.log(COUNT_STEP))),
  );
