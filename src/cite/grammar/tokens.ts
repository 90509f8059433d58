/** A word, number or mark of the text. White space, line breaks included, only separates. */
export interface Token {
  start: number;
  end: number;
  text: string;
  /** Lower case, without marks; đ is d. Spelling slips in marks ("sô", "Nghi định") fold away. */
  fold: string;
}

/** Lower case, without marks; đ is d. */
export function fold(text: string): string {
  return text.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '');
}

// A number may carry an inserted unit's letter ("54a"); a word may carry digits ("d1", "QH15").
// Words that a lost space ties to their number ("Điều5", "số15/2021", "ngày14/5/2013") are split from it.
// Digits after a word in small letters are a footnote mark ("doanh nghiệp1"): no part of the word.
const shape =
  /(?:(?:số|Số|[Đđ]iều|[Kk]hoản|[Đđ]iểm|[Mm]ục|[Cc]hương|[Ll]ục|[Nn]gày|tháng|năm)(?=\d))|\d+[a-zđ]?(?![\p{L}\p{M}\d])|\d+|(?<word>[\p{L}\p{M}]+[\p{Ll}\p{M}])\d{1,3}(?![\d/–-]|\.\d)|[\p{L}\p{M}]+\d*|\S/gu;

/** Folded words by their printed form: a text repeats a few thousand. */
const known = new Map<string, string>();
const mostKnown = 100_000;

function foldWord(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const folded = fold(word);
  known.set(word, folded);
  return folded;
}

/** Split text into words, numbers and marks, with UTF-16 offsets. */
export function tokenize(text: string): Token[] {
  return Array.from(text.matchAll(shape), (match) => {
    const word = match.groups?.['word'] ?? match[0];
    return { start: match.index, end: match.index + word.length, text: word, fold: foldWord(word) };
  });
}

/** What a rule reads: the text and its tokens. */
export interface Source {
  text: string;
  tokens: readonly Token[];
  /** Footnote marks of the text: digits that may stand glued to a word or number. */
  notes?: ReadonlySet<string>;
}

/** A rule's result: what was read, and the index of the first token after it. */
export interface Read<T> {
  value: T;
  next: number;
}

/** Does the token at `index` fold to one of these words? */
export function isWord(source: Source, index: number, ...folds: string[]): boolean {
  const token = source.tokens[index];
  return token !== undefined && folds.includes(token.fold);
}

/** Do the tokens from `index` spell these folded words? */
export function spells(source: Source, index: number, words: readonly string[]): boolean {
  return words.every((word, at) => source.tokens[index + at]?.fold === word);
}

/** Index of the first token that starts at or after an offset, looking forward from `index`. */
export function tokenAt(source: Source, index: number, offset: number): number {
  let at = index;
  for (let token = source.tokens[at]; token && token.start < offset; token = source.tokens[at]) at += 1;
  return at;
}

/** The printed text from one token to another (exclusive), white space collapsed. */
export function printed(source: Source, from: number, to: number): string {
  const first = source.tokens[from];
  const last = source.tokens[to - 1];
  if (!first || !last || to <= from) return '';
  return source.text.slice(first.start, last.end).replace(/\s+/gu, ' ');
}

export const startsUpper = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}/u.test(token.text);
