import { syllable, type Syllable } from './fold.ts';

/** One word (a syllable, a number) of a text, with its place in UTF-16 units. */
export interface Token extends Syllable {
  start: number;
  end: number;
  /** True where punctuation or a line break parts this word from the one before: no phrase runs across. */
  breakBefore: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const BREAK = /[.,;:!?()[\]{}"“”«»…\n\r]/;

/**
 * The words of a text in order.
 *
 * @param limit stop after so many words (bounds the work for pasted texts)
 */
export function tokens(text: string, limit = Infinity): Token[] {
  const found: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    if (found.length >= limit) break;
    const between = text.slice(end, match.index);
    const breakBefore = found.length === 0 || (between !== ' ' && BREAK.test(between));
    end = match.index + match[0].length;
    found.push({ ...syllable(match[0]), start: match.index, end, breakBefore });
  }
  return found;
}

/** The words of texts, each text read once: the parts of a document repeat its names. */
export function tokensOnce(): (text: string) => readonly Token[] {
  const known = new Map<string, readonly Token[]>();
  return (text) => {
    const words = known.get(text) ?? tokens(text);
    known.set(text, words);
    return words;
  };
}
