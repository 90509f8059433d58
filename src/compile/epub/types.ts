import type { ReferenceTarget } from '../../lexast/index.ts';

export interface EpubNote {
  /** `id` of a node. */
  anchor: string;
  text: string;
}

export interface EpubOptions {
  /** Editorial notes; without them the book holds the law alone. */
  notes?: readonly EpubNote[];
  /** Absolute address of a cited place in another instrument; without one the citation stays words. */
  href?: (target: ReferenceTarget) => string | undefined;
  /** Words before the text that are no law: what kind of text this is. */
  notice?: string;
  /** Who publishes the book. */
  publisher?: string;
  /** Day of this file, ISO 8601; default: the date of the work. */
  date?: string;
}
