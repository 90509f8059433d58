import type { PackedKnowledge } from '../knowledge-file.ts';
import type { Knowledge } from '../types.ts';

/** Pack what a search must know. */
export function packKnowledge({ syllables, ...more }: Knowledge): PackedKnowledge {
  const sorted = Object.values(syllables).toSorted(([, a], [, b]) => (a < b ? -1 : 1));
  return {
    ...more,
    spellings: sorted.map(([, spelling]) => spelling).join(' '),
    counts: sorted.map(([count]) => Number(count.toPrecision(2))),
  };
}
