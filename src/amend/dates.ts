import { findCitations } from '../cite/index.ts';
import {
  type CitationPath,
  type Document,
  isDivision,
  isParent,
  lawText,
  type LexNode,
  unwrap,
} from '../lexast/index.ts';
import { isoDate } from '../parse/dates.ts';
import { findPlace } from './find-place.ts';

const inForce = /có\s+hiệu\s+lực(?:\s+thi\s+hành)?,?\s+(?:kể\s+)?từ\s+(ngày\s+\d[^.;]{5,40})/u;

/** When the commands of an act take effect: the act's date, or the one that it gives to single places. */
export interface OwnDates {
  of(anchor: string | undefined): string | undefined;
}

/**
 * Dates that an act gives to places of its own: "Khoản 3 Điều 1 Luật này có hiệu lực thi hành từ ngày …".
 */
export function ownDates(document: Document): OwnDates {
  const special: { anchor: string; date: string }[] = [];
  const visit = (node: LexNode) => {
    if (!isParent(node) || node.type === 'quotation' || node.type === 'table') return;
    if (node.type !== 'paragraph' && node.type !== 'heading') {
      for (const child of node.children) visit(child as LexNode);
      return;
    }
    const text = unwrap(lawText(node));
    const match = inForce.exec(text);
    const date = match?.[1] ? isoDate(match[1]) : undefined;
    if (!match || !date) return;
    for (const { owner, targets, start } of findCitations(text.slice(0, match.index))) {
      // "…, trừ quy định tại khoản 2 Điều này" stands after the date and gives none.
      if (owner.kind !== 'this' || start > 60) continue;
      for (const path of targets)
        for (const anchor of anchorsAt(document, path)) special.push({ anchor, date });
    }
  };
  for (const child of document.children) if (child.type === 'body') visit(child);
  return {
    of: (anchor) => {
      const found = special.find(
        (each) => anchor !== undefined && (anchor === each.anchor || anchor.startsWith(`${each.anchor}-`)),
      );
      return found?.date ?? document.meta.effective;
    },
  };
}

function anchorsAt(document: Document, path: CitationPath): string[] {
  if (Object.keys(path).length === 0) return [];
  const node = findPlace(document, path)?.node;
  return node && isDivision(node) && node.id ? [node.id] : [];
}
