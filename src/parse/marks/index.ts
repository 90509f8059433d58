import { isOneOf } from '../letters.ts';
import { articleMark, codedArticleMark, damagedArticleMark, notedArticleMark } from './article.ts';
import { clauseMark, misreadClauseMark, notedClauseMark, spelledClauseMark } from './clause.ts';
import { dashes, dashMark } from './dash.ts';
import { misprintedMark } from './misprinted.ts';
import { pointMark, spelledPointMark, tietMark } from './point.ts';
import { capitalMark, romanMark } from './roman.ts';
import type { Mark } from './types.ts';
import { unusualMark, type UnusualMark } from './unusual.ts';
import { wordedMark } from './worded.ts';

export type { Mark, MarkKind } from './types.ts';
export { pointValue } from './point.ts';
export { dashMark } from './dash.ts';

type Rule = (text: string) => Mark | undefined;

/** The rules of marks, most telling first, with what such a mark begins with. */
const rules: readonly (readonly [Rule, RegExp])[] = [
  [wordedMark, /[PCMT]/i],
  [codedArticleMark, /Đ/],
  [articleMark, /Đ/],
  [notedArticleMark, /Đ/],
  [damagedArticleMark, /Đ/],
  [misprintedMark, /\p{L}/u],
  [misreadClauseMark, /[lI|]/],
  [romanMark, /[IVXL]/],
  [capitalMark, /[A-HK]/],
  [spelledClauseMark, /K/],
  [notedClauseMark, /\d/],
  [clauseMark, /\P{Lu}/u],
  [tietMark, /[(a-zđ]/],
  [pointMark, /[(a-zđ]/],
  [spelledPointMark, /[A-ZĐ]/],
  [dashMark, dashes],
];

const byFirst = new Map<string, readonly Rule[]>();

/** The rules that can fit a text, by its first character. */
function rulesFor(first: string): readonly Rule[] {
  const known = byFirst.get(first);
  if (known) return known;
  const fitting = rules.filter(([, begins]) => begins.test(first)).map(([rule]) => rule);
  byFirst.set(first, fitting);
  return fitting;
}

const quotes = '“‟„”"«‘\'″';
const openingQuote = new RegExp(`^[${quotes}]{1,2}\\s*`, 'u');

/** What every mark begins with: most lines of running text fail here, so that the rules cost them nothing. */
const possible =
  /^(?:\d|[a-zđ]\s?[\d).,/[-]|[ivx]{1,5}\)|\(|[IVXLA-HK]+\s?[.\-–/)]|Điều|ĐIỀU|[ĐDđdCMPKBiIHhUu]\p{L}{0,6}(?:\s\p{L}{1,4})?\.?(?:\d|\s+(?:[\dlioOSZ|]|[IVXLC]+(?!\p{L})|[a-zđ]\)))|Ph[ầâ]n|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Tiểu|TIỂU|[^\p{Lu}\d\s]{1,2}[,.;:'`]?\s*\d|[l|I][.,\s]|Khoản\s|KHOẢN\s|Điểm\s|ĐIỂM\s|[A-VXYĐ]\d{0,2}\))/u;

const none: readonly Mark[] = [];

const quoteLength = (head: string): number =>
  isOneOf(head[0], quotes) ? (openingQuote.exec(head)?.[0].length ?? 0) : 0;

/** Every mark that a text may begin with, most telling first; a quotation mark before it belongs to it. */
export function readMarks(text: string): readonly Mark[] {
  // A mark is short: rules see only the head of a paragraph, so that their cost does not grow with it.
  const head = text.length > 120 ? text.slice(0, 120) : text;
  const quote = quoteLength(head);
  const words = quote > 0 ? head.slice(quote) : head;
  if (!possible.test(words) && !dashes.test(words.charAt(0))) return none;
  const found: Mark[] = [];
  for (const rule of rulesFor(words.charAt(0))) {
    const mark = rule(words);
    if (mark) found.push(quote > 0 ? { ...mark, length: mark.length + quote } : mark);
  }
  return found;
}

/** The mark that a text may begin with where such a spelling is the habit of the whole. */
export function readUnusual(text: string): UnusualMark | undefined {
  const head = text.slice(0, 120);
  const quote = quoteLength(head);
  const found = unusualMark(head.slice(quote));
  return found && { ...found, mark: { ...found.mark, length: found.mark.length + quote } };
}

/** The marks of a line or block, read once. */
export function marksOf(words: { text: string; marks?: readonly Mark[]; unusual?: true }): readonly Mark[] {
  if (!words.marks) {
    const usual = readMarks(words.text);
    const unusual = words.unusual && readUnusual(words.text);
    words.marks = unusual ? [unusual.mark, ...usual] : usual;
  }
  return words.marks;
}
