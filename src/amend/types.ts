import type { Block, CitationPath, Document, Division, Paragraph } from '../lexast/index.ts';

/** An instrument whose text is held, with the name it goes by here. */
export interface HeldText {
  /** `luat-25-2008-qh12` */
  id: string;
  /** "25/2008/QH12" */
  number?: string;
  document: Document;
}

/** Words of a held text: offsets into its tree text. */
export interface Excerpt {
  /** Id of the held text. */
  text: string;
  start: number;
  end: number;
}

/** The command in the amending act: where it stands, and its words. */
export interface Command {
  act: string;
  number?: string;
  /** Anchor in the amending act of the division that says it. */
  anchor?: string;
  path: CitationPath;
  /** "điểm a khoản 1 Điều 1" */
  place: string;
  words: string;
}

/** One place where one phrase stands, as quoted by the command. */
export interface Phrase {
  words: string;
  excerpt: Excerpt;
}

/** A unit that a command quotes: a division, or blocks without a number. */
export type Payload = Division | Paragraph | { type: 'blocks'; children: Block[] };

/** A place of the base: a unit, a paragraph of it, or a sentence of either. */
export interface Target extends CitationPath {
  /** "câu thứ hai": 1-based; -1 is the last. */
  sentence?: number;
}

interface Common {
  /** The place in the base. */
  target: Target;
  command: Command;
  /** ISO 8601; absent where the act does not say it. */
  effective?: string;
  /** `doubtful` where something had to be concluded; `doubt` says what, in Vietnamese. */
  certainty: 'sure' | 'doubtful';
  doubt?: string;
}

/** What one command does to one place of the base. */
export type Operation = Common &
  (
    | {
        kind: 'replace';
        payload: Payload;
        /** "Sửa đổi, bổ sung một số khoản": a unit that is not there yet is added. */
        mayInsert: boolean;
      }
    | { kind: 'rename'; payload: Payload }
    | { kind: 'insert'; payload: Payload; beside?: { place: CitationPath; side: 'after' | 'before' } }
    | {
        /** A sentence, paragraph or dash that is added; `target` is the place it is added to or beside. */
        kind: 'insert-part';
        part: 'sentence' | 'paragraph' | 'item';
        payload: Payload;
        side: 'after' | 'before' | 'end' | 'start';
        /** "đoạn thứ hai": which of its kind it will be. */
        ordinal?: number;
      }
    | {
        /** The unit takes another number: the words of it in the act. */
        kind: 'renumber';
        num: Phrase;
      }
    | { kind: 'repeal' }
    | {
        /** "Ngưng hiệu lực khoản 3 Điều 9 đến hết ngày …": the words stay, and say that they are not in force. */
        kind: 'suspend';
        /** The last day, ISO 8601; absent where the command does not say it. */
        until?: string;
      }
    | { kind: 'replace-phrase'; old: Phrase; new: Phrase }
    | { kind: 'remove-phrase'; old: Phrase }
    | {
        kind: 'insert-phrase';
        new: Phrase;
        /** Without it the words go to the end of the unit. */
        beside?: { phrase: Phrase; side: 'after' | 'before' };
      }
    | { kind: 'not-understood'; reason: string }
  );

export type OperationKind = Operation['kind'];

/** What one sentence of an amending act that names the base turned out to be. */
export interface Mention {
  verdict: 'operation' | 'introduction' | 'citation' | 'transition' | 'not-understood';
  command: Command;
  /** Why it was not understood, in Vietnamese. */
  reason?: string;
}

/** What an amending act says of the base. */
export interface Reading {
  operations: Operation[];
  mentions: Mention[];
}

/** An operation that was not carried out, with the reason in Vietnamese. */
export interface Refusal {
  operation: Operation;
  reason: string;
  /** Anchor in the computed text of the place, or of what is left around it. */
  anchor?: string;
}

/** A run of the computed text: from which held text it is, and by which operation it came. */
export interface Origin extends Excerpt {
  /** Offsets in the computed text. */
  at: number;
  /** Index into `executed`; absent for words of the base. */
  operation?: number;
}

/** Words that are no longer in the text, and the operation that took them out. */
export interface Removal extends Excerpt {
  operation: number;
}

/** A unit of the result that an operation changed. */
export interface Change {
  /** Anchor in the computed text. */
  anchor: string;
  operation: number;
}

/** The text in force on a date, with where each of its words is from. */
export interface Consolidated {
  tree: Document;
  origins: Origin[];
  removed: Removal[];
  changes: Change[];
  executed: Operation[];
  refused: Refusal[];
  /**
   * A command that lists several phrases and several places says of none that each phrase stands at each place: what was
   * done elsewhere and has nothing to do here.
   */
  idle: Operation[];
  /** Operations that take effect after the date asked for. */
  later: Operation[];
}
