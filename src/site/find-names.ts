import { withPlainD } from '../lexast/plain-d.ts';

/** Finds names in a text: whole words only, the longest name first. */
export type Finder<T> = (text: string) => { start: number; end: number; value: T }[];

/** A word, or a single sign: how a name begins. */
const BEGINNING = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/u;

/**
 * Few words of a text begin a name, so a name is looked for only where its first word stands: one expression of all
 * names would try them all at every letter. Đ is found whatever letter is printed for it.
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
  // A word that begins another comes after it, or the other would never be met. Whether a whole word stands there, the
  // pattern of the name says.
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

/** A name at one place, as a whole; a line may break between its words. */
function patternOf(name: string): RegExp {
  const words = RegExp.escape(name).replaceAll('\\x20', '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'uy');
}
