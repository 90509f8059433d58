/** A word, number or mark of the text. White space, line breaks included, only separates. */
export interface Token {
  start: number;
  end: number;
  text: string;
  /** Lower case, without marks; đ is d. Spelling slips in marks ("sô", "Nghi định") fold away. */
  fold: string;
}

/** Characters below this are looked up: Latin with all Vietnamese letters, combining marks, marks of print. */
const remembered = 0x2100;

/** The longest text that is folded by looking up its characters. */
const longestLookedUp = 4096;
const dropped = 0xfffe;
const several = 0xffff;
/** What each character folds to, once it was met: one character, `dropped`, or `several` for anything else. */
const folds = new Uint16Array(remembered);

function foldOf(code: number): number {
  const folded = foldAnew(String.fromCharCode(code));
  // A capital sigma folds by what stands after it.
  if (folded.length > 1 || code === 0x3a3) return several;
  return folded === '' ? dropped : folded.charCodeAt(0);
}

/** Lower case, without marks; đ is d. */
export function fold(text: string): string {
  if (text.length > longestLookedUp) return foldAnew(text);
  const codes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const folded = code < remembered ? (folds[code] ||= foldOf(code)) : several;
    if (folded === several) return foldAnew(text);
    if (folded !== dropped) codes.push(folded);
  }
  return String.fromCharCode(...codes);
}

function foldAnew(text: string): string {
  return text.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '');
}

// A number may carry an inserted unit's letter ("54a"); a word may carry digits ("d1", "QH15").
// Words that a lost space ties to their number ("Điều5", "số15/2021", "ngày14/5/2013") are split from it.
// Digits after a word in small letters are a footnote mark ("doanh nghiệp1"): no part of the word.
const shape =
  /(?:(?:số|Số|[Đđ]iều|[Kk]hoản|[Đđ]iểm|[Mm]ục|[Cc]hương|[Ll]ục|[Nn]gày|tháng|năm)(?=\d))|\d+[a-zđ]?(?![\p{L}\p{M}\d])|\d+|([\p{L}\p{M}]+[\p{Ll}\p{M}])\d{1,3}(?![\d/–-]|\.\d)|[\p{L}\p{M}]+\d*|\S/gu;

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
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const end = endOfLetters(text, at);
    // A word without digits needs no pattern; most are such.
    if (end > at && !isDigit(text.charCodeAt(end))) {
      tokens.push(token(text, at, end));
      at = end;
    } else if (text[at] === ' ') at += 1;
    else {
      shape.lastIndex = at;
      const match = shape.exec(text);
      if (!match) break;
      tokens.push(token(text, match.index, match.index + (match[1] ?? match[0]).length));
      at = shape.lastIndex;
    }
  }
  return tokens;
}

function token(text: string, start: number, end: number): Token {
  const word = text.slice(start, end);
  return { start, end, text: word, fold: foldWord(word) };
}

export const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/** For each character, once it was met: 1 for a letter or a mark on one, 2 for anything else. */
const kinds = new Uint8Array(remembered);

/** Where the letters from an offset on end; the offset itself where none is, or a rare one. */
export function endOfLetters(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= remembered) return /^[\p{L}\p{M}]/u.test(text.slice(at, at + 2)) ? from : at;
    if ((kinds[code] ||= /[\p{L}\p{M}]/u.test(String.fromCharCode(code)) ? 1 : 2) === 2) break;
  }
  return at;
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

/**
 * What an expression matches of the text from a token on.
 *
 * @param shape sticky
 * @returns the match and the first token behind it
 */
export function matchAt(
  source: Source,
  index: number,
  shape: RegExp,
): { match: RegExpExecArray; next: number } | undefined {
  const first = source.tokens[index];
  if (!first) return undefined;
  shape.lastIndex = first.start;
  const match = shape.exec(source.text);
  return match ? { match, next: tokenAt(source, index, shape.lastIndex) } : undefined;
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
