import { u } from 'unist-builder';
import type {
  Division,
  DivisionType,
  Gap,
  Marker,
  Paragraph,
  ParagraphRole,
  Phrasing,
  Text,
} from './types.ts';

/** A leaf of the law's own words. */
export const text = (value: string): Text => u('text', value);

/** A leaf that introduces a division: "1. ", "Điều 5. ". */
export const marker = (value: string): Marker => u('marker', value);

/** A paragraph of phrasing content. */
export function paragraph(children: Phrasing[], role?: ParagraphRole): Paragraph {
  return role ? { type: 'paragraph', role, children } : { type: 'paragraph', children };
}

/** A division: its level, number as printed, and children beginning with its marker. */
export function division(type: DivisionType, num: string, children: Division['children']): Division {
  return { type, num, children };
}

/** A place where the source says that text is missing. */
export function gap(printed: string): Gap {
  return { type: 'gap', reason: 'source-cut', children: printed ? [text(printed)] : [] };
}
