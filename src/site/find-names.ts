/** Finds names in a text: whole words only, the longest name first. */
export type Finder<T> = (text: string) => { start: number; end: number; value: T }[];

/**
 * @param names what to look for, written with single spaces, and what each stands for
 */
export function nameFinder<T>(names: ReadonlyMap<string, T>): Finder<T> {
  if (names.size === 0) return () => [];
  const longestFirst = [...names.keys()].toSorted((left, right) => right.length - left.length);
  const words = longestFirst.map((name) => RegExp.escape(name).replaceAll('\\x20', '\\s+'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const value = names.get(match[0].replace(/\s+/gu, ' '));
      return value === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, value }];
    });
}
