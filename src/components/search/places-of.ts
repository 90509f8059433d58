/** Characters of a run at most, as of an excerpt: longer ones are not from the search, and would be tried at every place. */
const LONGEST = 260;

/**
 * Where the runs stand in a text as whole words, the longest of those that begin at one place. White space between
 * words is as the page breaks it.
 */
export function placesOf(runs: readonly string[], text: string): { from: number; to: number }[] {
  // Only what a pattern reads as its own is escaped: under the flag `u`, "\\-" and "\\," are errors.
  const patterns = [...new Set(runs)]
    .filter(({ length }) => length <= LONGEST)
    .sort((a, b) => b.length - a.length)
    .map((run) =>
      run
        .trim()
        .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
        .replace(/\s+/gu, '\\s+'),
    );
  const found: { from: number; to: number }[] = [];
  if (patterns.length === 0) return found;
  // What stands before is part of the match: Safari looks behind from 16.4 on only.
  const pattern = new RegExp(
    `(^|[^\\p{L}\\p{M}\\p{N}])(${patterns.join('|')})(?![\\p{L}\\p{M}\\p{N}])`,
    'giu',
  );
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [whole, before = '', run = ''] = match;
    const from = match.index + before.length;
    found.push({ from, to: from + run.length });
    // The end of one may be the beginning of the next.
    pattern.lastIndex = match.index + Math.max(1, whole.length);
  }
  return found;
}
