import { type CitationPath } from '../../lexast/index.ts';
import { type Step, stepsOf } from '../../lexast/place.ts';
import { quoteMarks } from '../../parse/quotes.ts';
import { attachmentWords } from '../grammar/instrument-types.ts';
import { fold } from '../grammar/tokens.ts';
import type { Citation, NamedInstrument } from '../types.ts';

const starts =
  /^\W*(?:\d+[.,)]\s*|[a-z]\)\s*)?(?:sua doi|bo sung|thay the|thay cum|thay tu|bai bo|bo cum|bo tu|bo diem|bo khoan|huy bo|dinh chinh|dieu chinh|ngung hieu luc)\b/u;
const followed = /\b(?:sua doi|bo sung|thay the|bai bo|dieu chinh)\b[^.;]{0,80}\bnhu sau\b/u;

const folded = (text: string) => fold(text).replace(/\s+/gu, ' ').trimStart();

/** Does this heading or lead say that another text is changed? */
export function isAmending(text: string): boolean {
  if (starts.test(folded(text.slice(0, 80)))) return true;
  return /nh[ưu]\s+sau/u.test(text) && followed.test(folded(text.slice(0, 2000)));
}

const titled = /\bsua\s+doi\b[\s\S]{0,90}?\b(?:dieu|khoan|diem|noi\s+dung|nhiem\s+vu)\b/u;

/** Does a title, or the words that announce it, name an amending text? Offset of the amending words. */
export function amendingAt(text: string): number {
  return fold(text).search(titled);
}

/** Words in quotation marks of any kind inside a sentence: [start, end) offsets without the marks. */
export function quotes(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let open: number | undefined;
  for (const { start, end, depth } of quoteMarks(text)) {
    if (depth > 0) open ??= end;
    else if (open !== undefined) {
      found.push({ start: open, end: start });
      open = undefined;
    }
  }
  return found;
}

export const isWithin = (ranges: readonly { start: number; end: number }[], at: number): boolean =>
  ranges.some((range) => at >= range.start && at < range.end);

/**
 * The instrument that an amending heading or lead is about: the first one named. Where several are named one
 * after the other ("của Luật A, Luật B và Luật C") it is none in particular.
 */
export function amendedBy(text: string, citations: readonly Citation[]): NamedInstrument | undefined {
  const quoted = quotes(text);
  const named = citations.filter(({ work, start }) => work.kind === 'instrument' && !isWithin(quoted, start));
  const [first, second] = named;
  if (first?.work.kind !== 'instrument') return undefined;
  if (second && /^\s*(?:,|và|, và)\s*$/u.test(text.slice(first.end, second.start))) return undefined;
  const attachment = carriedBefore(text.slice(0, first.start));
  return attachment && !first.work.attachment ? { ...first.work, attachment } : first.work;
}

const foldedAttachments = new Map(attachmentWords.map((word) => [fold(word), word]));
const carried = new RegExp(
  `\\b(${[...foldedAttachments.keys()].join('|')})\\b[^.;]*?\\(?(?:ban hanh )?kem theo $`,
  'u',
);

/** "một số điều của Quy chế … ban hành kèm theo" before the instrument: its attachment is what is amended. */
function carriedBefore(text: string): string | undefined {
  const word = carried.exec(`${fold(text).replace(/\s+/gu, ' ').trim()} `)?.[1];
  return word && foldedAttachments.get(word);
}

/** Where amending text opens inside a paragraph: "… như sau: “". Offsets of the words, and of what follows. */
export function openings(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(/như\s+sau\s*:?\s*(?:["“”«„‟″]|''|‘‘|’’)/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const heads: readonly (readonly [RegExp, Step['type']])[] = [
  [/^\s*Điều\s+(\d+[a-zđ]?)\s*[.:]/u, 'article'],
  [/^\s*(\d+[a-zđ]?)\s*[.,]\s/u, 'clause'],
  [/^\s*([a-zđ]\d?)\)\s/u, 'point'],
];

/** The place of amending text: what the command names, with the unit that the text begins with. */
export function headSteps(text: string, command: CitationPath | undefined): Step[] {
  const steps = stepsOf(command ?? {});
  for (const [shape, type] of heads) {
    const num = shape.exec(text)?.[1];
    if (num === undefined) continue;
    const order = ['article', 'clause', 'point'];
    const kept = steps.filter((step) => order.indexOf(step.type) < order.indexOf(type));
    return [...kept, { type, num }];
  }
  return steps;
}
