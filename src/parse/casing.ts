import { isCapitals } from './words.ts';

/**
 * Words printed in capitals, in the case that the same words have elsewhere in the text; the first letter is
 * always a capital. Words printed otherwise stay as they are.
 */
export function sentenceCase(words: string, source: string): string {
  if (!isCapitals(words)) return words;
  const pairs = pairsOf(source);
  const parts = words.toLowerCase().split(' ');
  const cased = parts.map((part, at) => {
    const [before, after] = [parts[at - 1], parts[at + 1]];
    const votes = (pairs.get(`${before} ${part}`)?.second ?? 0) + (pairs.get(`${part} ${after}`)?.first ?? 0);
    return votes > 0 ? part.slice(0, 1).toUpperCase() + part.slice(1) : part;
  });
  const text = cased.join(' ');
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Characters of running text that tell how its words are written. */
const enough = 30_000;

/** For each pair of words in running text: how often each of them has a capital, less how often it has not. */
function pairsOf(source: string): Map<string, { first: number; second: number }> {
  const pairs = new Map<string, { first: number; second: number }>();
  const words = source.slice(0, enough).match(/[\p{L}\p{N}/-]+|[.;:!?“”\n]/gu) ?? [];
  for (let at = 1; at < words.length; at += 1) {
    const first = words[at - 1] as string;
    const second = words[at] as string;
    if (!/\p{L}/u.test(first) || !/\p{L}/u.test(second) || (isCapitals(first) && isCapitals(second)))
      continue;
    const opens = at < 2 || /^[.;:!?“”\n]$/.test(words[at - 2] as string);
    const key = `${first} ${second}`.toLowerCase();
    const pair = pairs.get(key) ?? { first: 0, second: 0 };
    if (!opens) pair.first += /^\p{Lu}/u.test(first) ? 1 : -1;
    pair.second += /^\p{Lu}/u.test(second) ? 1 : -1;
    pairs.set(key, pair);
  }
  return pairs;
}
