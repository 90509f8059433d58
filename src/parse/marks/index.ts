import { articleMark, damagedArticleMark } from './article.ts';
import { clauseMark, misreadClauseMark, notedClauseMark } from './clause.ts';
import { dashMark } from './dash.ts';
import { pointMark, tietMark } from './point.ts';
import { capitalMark, romanMark } from './roman.ts';
import type { Mark } from './types.ts';
import { wordedMark } from './worded.ts';

export type { Mark, MarkKind } from './types.ts';
export { pointValue } from './point.ts';

const rules = [
  wordedMark,
  articleMark,
  damagedArticleMark,
  misreadClauseMark,
  romanMark,
  capitalMark,
  notedClauseMark,
  clauseMark,
  tietMark,
  pointMark,
  dashMark,
];
const openingQuote = /^[“"«‘']{1,2}\s*/u;

/** What every mark begins with: most lines of running text fail here, so that the rules cost them nothing. */
const possible =
  /^(?:\d|[a-zđð]\s?[\d).,/[-]|[ivx]{1,5}\)|\(|[-–—+*•·\uF0B7]|[IVXLA-HK]+\s?[.\-–/)]|[ĐÐD]\s?[iIlí]\s?[êềếểễệÊỀẾỂỄỆeE]|Ph[ầâ]n|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Tiểu|TIỂU|[^\p{Lu}\d\s]{1,2}[,.;:'`]?\s*\d|[l|I][.,\s])/u;

/** Every mark that a text may begin with, most telling first; a quotation mark before it belongs to it. */
export function readMarks(text: string): Mark[] {
  // A mark is short: rules see only the head of a paragraph, so that their cost does not grow with it.
  const head = text.slice(0, 120);
  const quote = openingQuote.exec(head)?.[0].length ?? 0;
  const found: Mark[] = [];
  const words = quote > 0 ? head.slice(quote) : head;
  if (!possible.test(words)) return found;
  for (const rule of rules) {
    const mark = rule(words);
    if (mark) found.push({ ...mark, length: mark.length + quote });
  }
  return found;
}

/** The marks of a line or block, read once. */
export function marksOf(words: { text: string; marks?: readonly Mark[] }): readonly Mark[] {
  words.marks ??= readMarks(words.text);
  return words.marks;
}
