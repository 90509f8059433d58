import type { ReferenceTarget } from '../../lexast/index.ts';

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
  /** Day of this file, ISO 8601; default: the date of the work. */
  date?: string;
}
