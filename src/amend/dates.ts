import { findCitations } from '../cite/index.ts';
import {
  type CitationPath,
  type Document,
  isAnchorIn,
  isDivision,
  lawText,
  type LexNode,
  unwrap,
} from '../lexast/index.ts';
import { isoDate } from '../parse/dates.ts';
import { findPlace } from './find-place.ts';
import { proseOf } from './prose.ts';

/** A table and what is quoted give no dates to places of this act. */
const NO_SENTENCES: ReadonlySet<LexNode['type']> = new Set(['quotation', 'table']);

const inForce = /có\s+hiệu\s+lực(?:\s+thi\s+hành)?,?\s+(?:kể\s+)?từ\s+(ngày\s+\d[^.;]{5,30}?\d{4})/gu;

/** The date that a command gives itself: "Bãi bỏ Điều 5 kể từ ngày 01 tháng 01 năm 2027". */
export function commandDate(words: string): string | undefined {
  const outside = words.replaceAll(/["“][^"”]*["”]/gu, ' ');
  const match = /(?:kể\s+từ|hiệu\s+lực\s+từ)\s+(ngày\s+\d[^.;]{5,30}?\d{4})/u.exec(outside);
  return match?.[1] ? isoDate(match[1]) : undefined;
}

/** When the commands of an act take effect: the act's date, or the one that it gives to single places. */
export interface OwnDates {
  of(anchor: string | undefined): string | undefined;
}

/**
 * Dates that an act gives to places of its own: "Khoản 3 Điều 1 Luật này có hiệu lực thi hành từ ngày …".
 */
export function ownDates(document: Document): OwnDates {
  const special: { anchor: string; date: string }[] = [];
  const body = document.children.filter(({ type }) => type === 'body');
  for (const node of body.flatMap((part) => proseOf(part, NO_SENTENCES))) {
    const text = unwrap(lawText(node));
    let from = 0;
    for (const match of text.matchAll(inForce)) {
      const date = match[1] ? isoDate(match[1]) : undefined;
      const before = text.slice(from, match.index);
      for (const { work, targets, start } of findCitations(before)) {
        // After the first date: "…, trừ khoản 2 Điều 1 có hiệu lực từ ngày …".
        const own = work.kind === 'this' || (from > 0 && work.kind === 'inherited');
        if (!date || !own || start > 60) continue;
        for (const path of targets)
          for (const anchor of anchorsAt(document, path)) special.push({ anchor, date });
      }
      from = match.index + match[0].length;
    }
  }
  return {
    of: (anchor) => {
      const found = special.find((each) => anchor !== undefined && isAnchorIn(anchor, each.anchor));
      return found?.date ?? document.meta.effective;
    },
  };
}

function anchorsAt(document: Document, path: CitationPath): string[] {
  if (Object.keys(path).length === 0) return [];
  const node = findPlace(document, path)?.node;
  return node && isDivision(node) && node.id ? [node.id] : [];
}
