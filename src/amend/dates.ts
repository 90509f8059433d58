import { findCitations } from '../cite/index.ts';
import { type CitationPath, type Document, isAnchorIn, isDivision, type LexNode } from '../lexast/index.ts';
import { plainWords } from '../lexast/text.ts';
import { isoDate } from '../parse/dates.ts';
import { evenQuotes, maskQuotes, quotesOf } from './command/quotes.ts';
import { findPlace } from './find-place.ts';
import { proseOf } from './prose.ts';

/** A table and what is quoted give no dates to places of this act. */
const NO_SENTENCES: ReadonlySet<LexNode['type']> = new Set(['quotation', 'table']);

const day = String.raw`ngày\s+\d[^.;]{3,30}?\d{4}`;
const inForce = new RegExp(
  String.raw`có\s+hiệu\s+lực(?:\s+thi\s+hành)?,?\s+(?:kể\s+)?từ\s+(?<date>${day}|ngày(?!\s+\d)[^.;]{0,40}?\s(?<own>ký|thông\s+qua|ban\s+hành|công\s+bố)(?!\p{L}))`,
  'gu',
);
const ownDay = new RegExp(String.raw`(?:kể\s+từ|hiệu\s+lực\s+từ|^\s*từ)\s+(${day})`, 'iu');

const changedBy =
  /(?:được|bị)\s+(?:sửa\s+đổi|bổ\s+sung|thay\s+thế|bãi\s+bỏ)[^.;]{0,40}?\s(?:tại|theo|bởi)\s+(?:quy\s+định\s+tại\s+)?$/u;

/** The date that a command gives itself: "Bãi bỏ Điều 5 kể từ ngày 01 tháng 01 năm 2027". */
export function commandDate(words: string): string | undefined {
  const even = evenQuotes(words);
  const outside = maskQuotes(even, quotesOf(even));
  const match = ownDay.exec(outside);
  return match?.[1] ? isoDate(match[1]) : undefined;
}

/** "từ ngày 01 tháng 6 năm 2032 đến hết ngày 31 tháng 12 năm 2033": how long a suspension lasts. */
export function suspension(words: string): { from?: string; until?: string } {
  const [, first = ''] = /(?<!\p{L})từ\s+(ngày\s+\d[^.;đ]*)/iu.exec(words) ?? [];
  const [, last = '', year] = /đến\s+(?:hết\s+)?(?:(ngày\s+\d[^.;]*)|năm\s+(\d{4}))/iu.exec(words) ?? [];
  const from = isoDate(first);
  const until = year ? `${year}-12-31` : isoDate(last);
  return { ...(from ? { from } : {}), ...(until ? { until } : {}) };
}

/** When the commands of an act take effect: the act's date, or the one that it gives to single places. */
export interface OwnDates {
  /** Nothing where the act gives a day that it does not name: "từ ngày công bố". */
  of(anchor: string | undefined): string | undefined;
}

/**
 * Dates that an act gives to places of its own: "Khoản 3 Điều 1 Luật này có hiệu lực thi hành từ ngày …".
 */
export function ownDates(document: Document): OwnDates {
  const special: { anchor: string; date: string | undefined }[] = [];
  const { date: issued, effective } = document.meta;
  const body = document.children.filter(({ type }) => type === 'body');
  for (const node of body.flatMap((part) => proseOf(part, NO_SENTENCES))) {
    const text = plainWords(node);
    let from = 0;
    for (const match of text.matchAll(inForce)) {
      const { date: said = '', own: made } = match.groups ?? {};
      // A law is of the day on which it was passed, other acts of the day on which they were signed; nobody held says when an act was made public.
      const date = made ? (/công/u.test(made) ? undefined : issued) : isoDate(said);
      const before = text.slice(from, match.index);
      const citations = findCitations(before);
      const isAlone = citations.every(({ work }) => work.kind === 'inherited');
      for (const { work, targets, start } of citations) {
        // After the first date: "…, trừ khoản 2 Điều 1 có hiệu lực từ ngày …"; and "Khoản 2 Điều 1 có hiệu lực từ ngày …".
        const own = work.kind === 'this' || ((from > 0 || isAlone) && work.kind === 'inherited');
        // "Khoản 2 Điều 9 của Luật A được sửa đổi tại khoản 2 Điều 1 của Luật này có hiệu lực từ ngày …".
        const isMade = work.kind === 'this' && changedBy.test(before.slice(0, start));
        if (!own || (start > 60 && !isMade) || (made === undefined && !date)) continue;
        for (const path of targets)
          for (const anchor of anchorsAt(document, path)) special.push({ anchor, date });
      }
      from = match.index + match[0].length;
    }
  }
  return {
    of: (anchor) => {
      const found = special.find((each) => anchor !== undefined && isAnchorIn(anchor, each.anchor));
      return found ? found.date : effective;
    },
  };
}

function anchorsAt(document: Document, path: CitationPath): string[] {
  if (Object.keys(path).length === 0) return [];
  const node = findPlace(document, path)?.node;
  return node && isDivision(node) && node.id ? [node.id] : [];
}
