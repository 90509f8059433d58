import type { DivisionType, ParagraphRole, ReferenceTarget } from '../../lexast/index.ts';

/** Words of one line that share a look and a link. */
export interface Run {
  text: string;
  /** The number that a division begins with. */
  marker?: true;
  /** Where a citation leads, when it is resolved. */
  target?: ReferenceTarget;
}

/** One line as a person reads it, unwrapped, with what it is in the tree. */
export interface Line {
  type: 'line';
  kind: 'paragraph' | 'heading' | 'basis' | 'gap';
  role?: ParagraphRole;
  /** The division that begins with this line. */
  opens?: DivisionType;
  /** How many clauses, points and items it stands in. */
  depth: number;
  /** Words of another instrument, in quotation marks. */
  quoted: boolean;
  /** Which column of the closing it stands in. */
  column?: 'recipients' | 'signature';
  /** Ids of the nodes that begin with this line. */
  anchors: string[];
  runs: Run[];
}

export interface GridCell {
  header: boolean;
  colSpan: number;
  rowSpan: number;
  content: Piece[];
}

export interface Grid {
  type: 'grid';
  anchors: string[];
  rows: GridCell[][];
}

export type Piece = Line | Grid;

/** A part of the instrument as it is set on paper. */
export interface Part {
  kind: 'header' | 'preamble' | 'body' | 'closing';
  /** The attachment or appendix that begins with this part. */
  begins?: { id?: string; title: string };
  content: Piece[];
}
