import { syllable } from './fold.ts';
import type { Knowledge } from './types.ts';

/**
 * Knowledge as it travels, half as long: the spellings of syllables in one string in their order, and how often each stands
 * in the corpus, to two figures. What a syllable is folded to follows from its spelling.
 */
export interface PackedKnowledge extends Omit<Knowledge, 'syllables'> {
  spellings: string;
  counts: number[];
}

/** Unpack what a search must know. */
export function unpackKnowledge({ spellings, counts, ...more }: PackedKnowledge): Knowledge {
  const words = spellings === '' ? [] : spellings.split(' ');
  return {
    ...more,
    syllables: Object.fromEntries(
      words.map((spelling, at) => [syllable(spelling).folded, [counts[at] ?? 0, spelling]]),
    ),
  };
}
