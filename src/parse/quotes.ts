import { isOneOf } from './letters.ts';

const any = /[“”«»„‟"″＂]|''|‘‘|’’/gu;

const isWord = (char: string | undefined) => /[\p{L}\p{N}“"(]/u.test(char ?? '');
const endsWord = (char: string | undefined) => /[\p{L}\p{N}.;:,)…]/u.test(char ?? '');

/**
 * Does a mark open (1) or close (-1)? Straight ones tell by what stands beside them; „…“, and marks that were typed the wrong
 * way round, show it where the other reading cannot be.
 */
function stepOf(mark: string, before: string | undefined, after: string | undefined, depth: number): 1 | -1 {
  const opens = isWord(after) && !endsWord(before);
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

/**
 * Count the quotation marks of a text.
 *
 * @returns how many quotations are open after the text, how deep it went, and where the depth first fell to
 * zero again (offset after the closing mark), if it did
 */
export function quoteDepth(text: string, depth = 0): { depth: number; closedAt: number | undefined } {
  let closedAt: number | undefined;
  for (const { 0: mark, index: at } of text.matchAll(any)) {
    const end = at + mark.length;
    const step = stepOf(mark, text[at - 1], text[end], depth);
    if (step < 0 && depth === 1 && closedAt === undefined) closedAt = end;
    depth = Math.max(0, depth + step);
  }
  return { depth, closedAt };
}

/** Has a block a quotation mark of any kind? Asked of its text once. */
export function hasQuotes(block: { text: string; quotes?: boolean }): boolean {
  return (block.quotes ??= block.text.search(any) >= 0);
}

/** Does the text begin with an opening quotation mark? */
export const opensQuote = (text: string): boolean =>
  isOneOf(text[0], '“"«„‟″＂') || /^(?:''|‘‘|[”’]{1,2}(?=[\p{L}\p{N}]))/u.test(text);
