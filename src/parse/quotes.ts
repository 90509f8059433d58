import { isOneOf } from './letters.ts';

/**
 * Count the quotation marks of a text, straight ones by what stands beside them.
 *
 * @returns how many quotations are open after the text, how deep it went, and where the depth first fell to
 * zero again (offset after the closing mark), if it did
 */
export function quoteDepth(text: string, depth = 0): { depth: number; closedAt: number | undefined } {
  let closedAt: number | undefined;
  for (const { 0: char, index: at } of text.matchAll(/[“”«»„‟"]/g)) {
    let step = 0;
    if (char === '“' || char === '«' || char === '„' || char === '‟') step = 1;
    else if (char === '”' || char === '»') step = -1;
    else if (char === '"')
      step =
        /[\p{L}\p{N}“"]/u.test(text[at + 1] ?? '') && !/[\p{L}\p{N}.;:,)]/u.test(text[at - 1] ?? '') ? 1 : -1;
    if (step < 0 && depth === 1 && closedAt === undefined) closedAt = at + 1;
    depth = Math.max(0, depth + step);
  }
  return { depth, closedAt };
}

/** Has a block a quotation mark of any kind? Asked of its text once. */
export function hasQuotes(block: { text: string; quotes?: boolean }): boolean {
  return (block.quotes ??= /[“”«»„‟"]/.test(block.text));
}

/** Does the text begin with an opening quotation mark? */
export const opensQuote = (text: string): boolean => isOneOf(text[0], '“"«„‟');
