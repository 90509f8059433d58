/** A cell's place in a table of the source; lines of one cell share it. Zero-based. */
export interface CellPlace {
  table: number;
  row: number;
  column: number;
  colSpan?: number;
  rowSpan?: number;
  header?: boolean;
}

/** What the source's layout says of a line; absent where the format does not say (plain text). */
export interface LineStyle {
  bold?: boolean;
  italic?: boolean;
  centred?: boolean;
  /** The type is smaller than that of the text, as notes are set. */
  small?: boolean;
  /** The line is a whole block of its own in the source (an HTML block, a Word paragraph): never a wrapped part. */
  block?: boolean;
}

/** One line of the normalised text. `start` and `end` are UTF-16 offsets; `end` leaves out the line break. */
export interface SourceLine {
  text: string;
  start: number;
  end: number;
  cell?: CellPlace;
  style?: LineStyle;
  /** A running head or foot: it comes back on page after page of the source. */
  band?: boolean;
  /** The first of a page, where the source says so with a form feed. */
  opensPage?: boolean;
}

export type SourceFormat = 'txt' | 'html' | 'docx' | 'pdf' | 'doc';

/** Why words of a file are no part of its text. */
export type LeftOutKind =
  | 'code'
  | 'controls'
  | 'hidden'
  | 'around'
  | 'page-head'
  | 'page-foot'
  | 'comment'
  | 'deleted'
  | 'field-code'
  | 'unused-note'
  | 'transport';

/** Words of a file that its reader leaves out of the text, by kind. */
export interface LeftOut {
  kind: LeftOutKind;
  /** How many pieces of the file, and how many characters they have without white space. */
  pieces: number;
  characters: number;
  /** The first words of the longest pieces, so that a person can see what they are. */
  samples: string[];
}

/** A source as every format delivers it: the normalised text and its lines, which tile it. */
export interface SourceText {
  format: SourceFormat;
  text: string;
  lines: SourceLine[];
  /** Pages that draw a picture and no letters: what they say is not read. */
  drawnPages?: number[];
  /** Does the file turn the order of letters round, so that it shows other words than it holds? */
  turned?: true;
  /** What stands in the file and not in the text; absent where the format can hold no such words. */
  leftOut?: LeftOut[];
}
