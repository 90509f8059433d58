/** Finds names in a text: whole words only, the longest name first. */
export type Finder<T> = (text: string) => { start: number; end: number; value: T }[];

/** A word, or a single sign: where a name may begin. */
const BEGINNING = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;

/**
 * Few words of a text begin a name, so a name is looked for only where its first word stands: one expression of all
 * names would try them all at every letter.
 *
 * @param names what to look for, written with single spaces, and what each stands for
 */
export function nameFinder<T>(names: ReadonlyMap<string, T>): Finder<T> {
  const longestFirst = [...names].toSorted(([left], [right]) => right.length - left.length);
  const byBeginning = Map.groupBy(
    longestFirst.map(([name, value]) => ({ name, value, pattern: patternOf(name) })),
    ({ name }) => name.match(BEGINNING)?.[0] ?? '',
  );
  return (text) => {
    const found: ReturnType<Finder<T>> = [];
    let end = 0;
    for (const { 0: beginning, index: start } of text.matchAll(BEGINNING)) {
      if (start < end) continue;
      for (const { value, pattern } of byBeginning.get(beginning) ?? []) {
        pattern.lastIndex = start;
        if (!pattern.test(text)) continue;
        end = pattern.lastIndex;
        found.push({ start, end, value });
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
