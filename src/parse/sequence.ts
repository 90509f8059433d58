import type { Mark } from './marks/index.ts';

/** The last unit of a list: its place and what an inserted unit added. */
export interface Place {
  value: number;
  suffix: string;
}

/** How a mark follows the unit before it. */
export type Following = 'next' | 'first' | 'repeated' | 'ahead' | 'back';

/**
 * How a mark stands to the last unit of its list: `next` in sequence (an inserted "54a" after "54" too), the
 * `first` of a list, `repeated`, `ahead` over a gap, or going `back`.
 */
export function follows(mark: Mark, last: Place | undefined): Following {
  if (!last) return mark.value === 1 ? 'first' : 'ahead';
  const step = mark.value - last.value;
  if (mark.kind === 'point' && step > 0 && step <= 1.5) return 'next';
  // Where đ is left out, e follows d.
  if (mark.kind === 'point' && last.value === 4 && mark.value === 6) return 'next';
  if (step === 1 || (step === 0 && mark.suffix > last.suffix)) return 'next';
  if (mark.value === 1) return 'first';
  if (step === 0) return 'repeated';
  return step > 0 ? 'ahead' : 'back';
}
