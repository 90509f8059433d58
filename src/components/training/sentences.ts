/** Shorter than this, what ends in a stop is a number or an abbreviation and no sentence: "1. ", "TP. ". */
const SHORTEST = 24;

/** A clause in the pieces in which it is said: after a stop, a semicolon or a colon. Together they are the clause. */
export function sentences(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const { index, 0: end } of text.matchAll(/[.;:…]\s+/gu)) {
    const to = index + end.length;
    if (to - from < SHORTEST) continue;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return from < text.length ? [...pieces, text.slice(from)] : pieces;
}
