import type { Citation } from '../../cite/index.ts';
import type { CitationPath } from '../../lexast/index.ts';
import type { Quote } from './quotes.ts';

export interface PhraseChange {
  old?: Quote;
  new?: Quote;
  /** For words added beside others. */
  beside?: { quote: Quote; side: 'after' | 'before' };
}

/** What one verb of a command does to which places. */
export interface Action {
  verb: 'amend' | 'add' | 'repeal' | 'other';
  /** The verb as printed, for messages. */
  word: string;
  /** Places that are changed; empty where the list stands below ("các luật sau đây: a) …"). */
  targets: CitationPath[];
  /** "một số khoản của Điều 23": the place that the items below complete. */
  frame?: CitationPath;
  /** Where an added unit goes: beside a place, or into it. */
  position?: { place: CitationPath; side: 'after' | 'before' | 'into' };
  phrases: PhraseChange[];
  /** Only the name of the unit: "sửa đổi tên Điều 5". */
  heading: boolean;
  /** A noun that narrows it ("các nội dung quy định về …"): never carried out by machine. */
  restriction?: string;
  /** Words in it that narrow it or are not understood: "câu thứ hai", "trừ khoản 3". */
  narrowed?: string;
}

export interface CommandSentence {
  actions: Action[];
  /** Those of the text that is asked about, and of places that no instrument is said to have. */
  citations: Citation[];
  /** Those of other instruments. */
  others: Citation[];
  /** Those in the history of an amended text: "đã được sửa đổi theo …". */
  told: Citation[];
  /** Does the sentence begin as a command, actively or passively? */
  isCommand: boolean;
  /** The sentence without quoted words and without the history of the amended text. */
  masked: string;
}
