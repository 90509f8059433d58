import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A seeded source of choices: the same seed makes the same corpus on any machine. */
export interface Random {
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  pick<T>(all: readonly T[]): T;
  /** True once in `times`. */
  onceIn(times: number): boolean;
  /** A length with this median whose logarithm is normally distributed, as lengths of law are. */
  logNormal(median: number, spread: number): number;
}

export function randomFrom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const between = (low: number, high: number) => uniformInt(generator, low, high);
  return {
    between,
    pick: (all) => all[between(0, all.length - 1)] as (typeof all)[number],
    onceIn: (times) => between(1, times) === 1,
    logNormal(median, spread) {
      // Box and Muller: two even numbers make a normal one.
      const radius = Math.sqrt(-2 * Math.log(1 - uniformFloat64(generator)));
      return median * Math.exp(spread * radius * Math.cos(2 * Math.PI * uniformFloat64(generator)));
    },
  };
}
