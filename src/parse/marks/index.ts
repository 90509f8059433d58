import { articleMark } from './article.ts';
import { clauseMark } from './clause.ts';
import { dashMark } from './dash.ts';
import { pointMark, tietMark } from './point.ts';
import { capitalMark, romanMark } from './roman.ts';
import type { Mark } from './types.ts';
import { wordedMark } from './worded.ts';

export type { Mark, MarkKind } from './types.ts';
export { pointValue } from './point.ts';

const rules = [wordedMark, articleMark, romanMark, capitalMark, clauseMark, tietMark, pointMark, dashMark];
const openingQuote = /^[“"«‘']{1,2}\s*/u;

/** Every mark that a text may begin with, most telling first; a quotation mark before it belongs to it. */
export function readMarks(text: string): Mark[] {
  // A mark is short: rules see only the head of a paragraph, so that their cost does not grow with it.
  const head = text.slice(0, 120);
  const quote = openingQuote.exec(head)?.[0].length ?? 0;
  const found: Mark[] = [];
  for (const rule of rules) {
    const mark = rule(head.slice(quote));
    if (mark) found.push({ ...mark, length: mark.length + quote });
  }
  return found;
}
