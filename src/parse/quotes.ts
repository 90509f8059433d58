import { isOneOf } from './letters.ts';

const any = /[“”«»„‟"″]|''|‘‘|’’/gu;

const isWord = (char: string | undefined) => /[\p{L}\p{N}“"(]/u.test(char ?? '');
const endsWord = (char: string | undefined) => /[\p{L}\p{N}.;:,)…]/u.test(char ?? '');

/**
 * Does a mark open (1) or close (-1)? Straight ones tell by what stands beside them; „…“, and marks that were typed the wrong
 * way round, show it where the other reading cannot be.
 */
function stepOf(mark: string, before: string | undefined, after: string | undefined, depth: number): 1 | -1 {
  // "; đơn vị sự nghiệp" is a quotation too: outside of one, a mark behind a space opens.
  const opens = !endsWord(before) && (isWord(after) || (depth === 0 && /\S/u.test(after ?? '')));
  switch (mark) {
    case '«':
    case '„':
    case '‟':
      return 1;
    case '»':
      return -1;
    case '“':
    case '‘‘':
      return depth > 0 && endsWord(before) && !isWord(after) ? -1 : 1;
    case '”':
    case '’’':
      return depth === 0 && opens ? 1 : -1;
    default:
      return opens ? 1 : -1;
  }
}

/** A quotation mark: where it stands, and how many quotations are open behind it. */
export interface QuoteMark {
  start: number;
  end: number;
  /** 1 opens, -1 closes. */
  step: 1 | -1;
  depth: number;
}

/** The quotation marks of a text, in order. */
export function* quoteMarks(text: string, depth = 0): Generator<QuoteMark> {
  for (const { 0: mark, index: start } of text.matchAll(any)) {
    const end = start + mark.length;
    const step = stepOf(mark, text[start - 1], text[end], depth);
    depth = Math.max(0, depth + step);
    yield { start, end, step, depth };
  }
}

/**
 * Count the quotation marks of a text.
 *
 * @returns how many quotations are open after the text, how deep it went, and where the depth first fell to
 * zero again (offset after the closing mark), if it did
 */
export function quoteDepth(text: string, depth = 0): { depth: number; closedAt: number | undefined } {
  let closedAt: number | undefined;
  for (const mark of quoteMarks(text, depth)) {
    if (mark.step < 0 && depth === 1) closedAt ??= mark.end;
    depth = mark.depth;
  }
  return { depth, closedAt };
}

/** Has a block a quotation mark of any kind? Asked of its text once. */
export function hasQuotes(block: { text: string; quotes?: boolean }): boolean {
  return (block.quotes ??= block.text.search(any) >= 0);
}

/** Does the text begin with an opening quotation mark? */
export const opensQuote = (text: string): boolean =>
  isOneOf(text[0], '“"«„‟″') || /^(?:''|‘‘|[”’]{1,2}(?=[\p{L}\p{N}]))/u.test(text);
