import { syllable, type Syllable } from './fold.ts';

/** One word (a syllable, a number) of a text, with its place in UTF-16 units. */
export interface Token extends Syllable {
  start: number;
  end: number;
  /** True where punctuation or a line break parts this word from the one before: no phrase runs across. */
  breakBefore: boolean;
}

/** What a character is to a word: it begins or continues one, only continues one, parts phrases, or nothing. */
const Kind = { unread: 0, letter: 1, mark: 2, break: 3, other: 4 } as const;
type Kind = (typeof Kind)[keyof typeof Kind];
const LETTER = /^[\p{L}\p{N}]$/u;
const MARK = /^\p{M}$/u;
const BREAK = '.,;:!?()[]{}"“”«»…\n\r';

function readKind(char: string): Kind {
  if (LETTER.test(char)) return Kind.letter;
  if (MARK.test(char)) return Kind.mark;
  return char !== '' && BREAK.includes(char) ? Kind.break : Kind.other;
}

/** Kinds of the characters of one unit, each read once: a key pressed reads a hundred thousand of them. */
const kinds = new Uint8Array(0x1_00_00);

function kindAt(text: string, at: number): Kind {
  const unit = text.charCodeAt(at);
  const known = kinds[unit] as Kind;
  if (known !== Kind.unread) return known;
  if (unit >= 0xd8_00 && unit <= 0xdb_ff) return readKind(String.fromCodePoint(text.codePointAt(at) ?? 0));
  return (kinds[unit] = readKind(text.charAt(at)));
}

/**
 * The words of a text in order.
 *
 * @param limit stop after so many words (bounds the work for pasted texts)
 */
export function tokens(text: string, limit = Infinity): Token[] {
  const found: Token[] = [];
  let breakBefore = true;
  let at = 0;
  while (at < text.length && found.length < limit) {
    const kind = kindAt(text, at);
    if (kind !== Kind.letter) {
      if (kind === Kind.break) breakBefore = true;
      at += widthAt(text, at);
      continue;
    }
    const start = at;
    while (at < text.length && kindAt(text, at) <= Kind.mark) at += widthAt(text, at);
    const { folded, letters, tone } = syllable(text.slice(start, at));
    found.push({ folded, letters, tone, start, end: at, breakBefore });
    breakBefore = false;
  }
  return found;
}

/** Units of the character at a place. */
const widthAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  if (unit < 0xd8_00 || unit > 0xdb_ff) return 1;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc_00 && next <= 0xdf_ff ? 2 : 1;
};

/** The words of texts, each text read once: the parts of a document repeat its names. */
export function tokensOnce(): (text: string) => readonly Token[] {
  const known = new Map<string, readonly Token[]>();
  return (text) => {
    const words = known.get(text) ?? tokens(text);
    known.set(text, words);
    return words;
  };
}
