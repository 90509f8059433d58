import type { CitationPath } from '../../lexast/index.ts';
import type { Action } from '../command/types.ts';
import type { Sentence } from './sentence.ts';

/** What the words above say of the words below: the text, the place and the verb that they complete. */
export interface Scope {
  about?: 'base' | 'other' | undefined;
  /** Is the text named by a heading above, not only by the title of the act? */
  named?: boolean;
  path?: CitationPath | undefined;
  /** "Các quy định sau đây hết hiệu lực từ ngày …:": the day of what the words below say, ISO 8601. */
  effective?: string | undefined;
  /** The verb and its quoted words, for list items that only name a place. */
  action?: { action: Action; sentence: Sentence } | undefined;
}
