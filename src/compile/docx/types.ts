import type { Document, ReferenceTarget } from '../../lexast/index.ts';

export interface DocxNote {
  /** `id` of a node. */
  anchor: string;
  text: string;
}

export interface DocxOptions {
  /** Editorial notes; without them the file holds the law alone. */
  notes?: readonly DocxNote[];
  /** How notes are set; default `footnotes`. */
  notesAs?: 'footnotes' | 'comments';
  /** Who wrote the notes, for comments: "Ban biên tập". */
  notesBy?: string;
  /** Absolute address of a cited place in another instrument; without one the citation stays words. */
  href?: (target: ReferenceTarget) => string | undefined;
  /** A page of contents at the end; default: where there are ten headings or more. */
  contents?: boolean;
  /** Words at the head of every page that are no law: what kind of text this is. */
  notice?: string;
  /** Lines below it at the head of the first page: what the reader is to check. */
  findings?: readonly string[];
  /** An older text of the instrument: what is new against it is set as tracked changes. */
  against?: Document;
  /** Who made the change at an anchor, for tracked changes: "Luật số 47/2019/QH14". */
  changedBy?: (anchor: string) => string | undefined;
  /** Day of this file, ISO 8601; default: the date of the work. */
  date?: string;
}
