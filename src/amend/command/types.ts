import type { Citation } from '../../cite/index.ts';
import type { Target } from '../types.ts';
import type { Quote } from './quotes.ts';

export interface PhraseChange {
  old?: Quote;
  new?: Quote;
  /** For words added beside others. */
  beside?: { quote: Quote; side: 'after' | 'before' };
  /** "vào cuối khoản 3": at the end of the place. */
  atEnd?: boolean;
}

/** What has no number and is added beside a place, or into it. */
export interface Addition {
  noun: 'sentence' | 'paragraph' | 'item';
  place: Target;
  side?: 'after' | 'before' | 'end' | 'start';
  /** "đoạn thứ hai": which it will be; -1 is the last. */
  ordinal?: number;
  /** "thứ tư, thứ năm": how many. */
  count?: number;
}

/** What one verb of a command does to which places. */
export interface Action {
  verb: 'amend' | 'add' | 'repeal' | 'suspend' | 'renumber' | 'other';
  /** The verb as printed, for messages. */
  word: string;
  /** The text as a whole: "Nghị định này thay thế Nghị định số 90/2031/NĐ-CP". */
  whole?: boolean;
  /** Places that are changed; empty where the list stands below ("các luật sau đây: a) …"). */
  targets: Target[];
  /** "một số khoản của Điều 23": the place that the items below complete. */
  within?: Target;
  /** Where an added unit goes: beside a place, or into it. */
  position?: { place: Target; side: 'after' | 'before' | 'into' };
  /** A sentence, paragraph or dash that is added. */
  addition?: Addition;
  /** The new number of each target: "đổi khoản 3, khoản 4 thành khoản 4, khoản 5". */
  numbers?: { place: Target; num: Quote }[];
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
  history: Citation[];
  /** Does the sentence begin as a command, actively or passively? */
  isCommand: boolean;
  /** The sentence without quoted words and without the history of the amended text. */
  masked: string;
}
