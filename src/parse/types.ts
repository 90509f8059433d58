import type { CellPlace, LineStyle } from '../formats/types.ts';
import type { Furniture } from '../lexast/index.ts';
import type { Mark } from './marks/index.ts';

export type FurnitureKind = Furniture['kind'];

/** A line of the source without the white space around it. Offsets are UTF-16 code units. */
export interface Line {
  text: string;
  start: number;
  end: number;
  /** Marks that the line may begin with, once they were read. */
  marks?: readonly Mark[];
  /** Set where it begins with a mark in a spelling that is the habit of its text only: "(1) …". */
  unusual?: true;
  /** Set where the print run made this line, not the law. */
  furniture?: FurnitureKind;
  /** Set on an empty line of spaces that stands for the rule above footnotes: a long one goes on with a note. */
  rule?: 'short' | 'long';
  /** Set where this line is part of a footnote at the foot of a page. */
  note?: boolean;
  /** Set where a footnote begins with this line. */
  opensNote?: true;
  /** Set where this line says in English what a line beside it says in Vietnamese. */
  foreign?: boolean;
  /** Row of a list in plain text that this line is a part of. */
  row?: number;
  /** Characters of a full line round this one, in print with hard wraps. */
  width?: number;
  /** Whether the end block of an instrument begins here, once it was asked. */
  closing?: boolean;
  cell?: CellPlace;
  style?: LineStyle;
  opensPage?: boolean;
}

/** A stretch of the source that becomes one leaf. */
export interface Run {
  start: number;
  end: number;
  furniture?: FurnitureKind;
}

/** A paragraph of the source: one or more lines, perhaps with furniture between them. */
export interface Block {
  runs: Run[];
  start: number;
  /** Offset where the next block starts: white space after a paragraph belongs to it. */
  end: number;
  /** The words as a person reads them, wraps undone and furniture left out. */
  text: string;
  /** Marks that the words may begin with, once they were read. */
  marks?: readonly Mark[];
  /** Set where its first line begins with a mark in a spelling that is the habit of its text only. */
  unusual?: true;
  /** Whether quotation marks stand in it, once it was asked. */
  quotes?: boolean;
  /** Set where the whole block is furniture. */
  furniture?: FurnitureKind;
  /** False where only the look of a numbered mark parts this block from the one before. */
  apart: boolean;
  /** Set where the block says in English what another says in Vietnamese. */
  foreign?: boolean;
  /** Set where the block is a footnote at the foot of a page. */
  note?: boolean;
  /** Set where the block is a row of a list in plain text: its numbers are no units. */
  row?: number;
  cell?: CellPlace;
  style?: LineStyle;
}

/** Tells the reader of a source about a doubt: what was found and what to do, a rule id, and where (offset). */
export type Report = (reason: string, ruleId: string, offset: number) => void;
