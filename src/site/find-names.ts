import { withPlainD } from '../lexast/plain-d.ts';

/** Finds names in a text: whole words only, the longest name first. */
export type Finder<T> = (text: string) => { start: number; end: number; value: T }[];

/** The first word of a name, or a single sign. */
const BEGINNING = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/u;

/**
 * Makes a finder of names. It looks for a name only where the first word of one stands, since an expression of all names would
 * try every name at every letter. Letters that look like Đ count as Đ.
 *
 * @param names what to look for, written with single spaces, and what each stands for
 */
export function nameFinder<T>(names: ReadonlyMap<string, T>): Finder<T> {
  const longestFirst = [...names]
    .filter(([name]) => BEGINNING.test(name))
    .toSorted(([left], [right]) => right.length - left.length);
  if (longestFirst.length === 0) return () => [];
  const byBeginning = Map.groupBy(
    longestFirst.map(([printed, value]) => {
      const name = withPlainD(printed);
      return { name, value, pattern: patternOf(name) };
    }),
    ({ name }) => BEGINNING.exec(name)?.[0] ?? '',
  );
  // Longer words first, since the expression takes the first alternative that matches. The pattern of the name then checks that
  // a whole word stands there.
  const words = [...byBeginning.keys()].toSorted((left, right) => right.length - left.length);
  const beginning = new RegExp(words.map((word) => RegExp.escape(word)).join('|'), 'gu');
  return (printed) => {
    const text = withPlainD(printed);
    const found: ReturnType<Finder<T>> = [];
    beginning.lastIndex = 0;
    for (let met = beginning.exec(text); met; met = beginning.exec(text)) {
      for (const { value, pattern } of byBeginning.get(met[0]) ?? []) {
        pattern.lastIndex = met.index;
        if (!pattern.test(text)) continue;
        beginning.lastIndex = pattern.lastIndex;
        found.push({ start: met.index, end: pattern.lastIndex, value });
        break;
      }
    }
    return found;
  };
}

/** The pattern of a name at one position: whole words, with any white space between them. */
function patternOf(name: string): RegExp {
  const words = RegExp.escape(name).replaceAll('\\x20', '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'uy');
}
