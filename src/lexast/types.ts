/**
 * lexast: a unist tree for Vietnamese legal instruments.
 *
 * One rule carries everything: the *leaves* (nodes with a `value`) tile the normalised source. Read in
 * order they are the source, character by character, white space included; see `treeText`. Everything
 * else on a node (`num`, `label`, `meta`, ids, positions) is derived from those leaves and may be dropped
 * and computed again.
 *
 * English names follow the official translations: part (Phần), chapter (Chương), section (Mục; also a
 * Roman level), subsection (Tiểu mục), article (Điều), clause (Khoản), point (Điểm).
 */
import type { Literal, Parent } from 'unist';

/** Words of the law, exactly as printed. */
export interface Text extends Literal {
  type: 'text';
  value: string;
}

/** What introduces a division as printed, with the space after it: "III. ", "Điều 5. ", "đ) ", "- ". */
export interface Marker extends Literal {
  type: 'marker';
  value: string;
}

/** A place in an instrument, with values as printed ("III", "1", "đ", "54a"). */
export interface CitationPath {
  /** Which attachment of the instrument, as cited: "Quy chế", "Phụ lục I". */
  attachment?: string;
  part?: string;
  chapter?: string;
  section?: string;
  subsection?: string;
  article?: string;
  clause?: string;
  point?: string;
  /** Tiết ("a.1") or the n-th dash under a point. */
  item?: string;
  /** "khổ đầu", "đoạn 2": 1-based paragraph; -1 is the last ("khổ cuối"). */
  paragraph?: number;
  /** True where only the heading is meant: "tên Mục 1". */
  heading?: boolean;
  /** Row of a table in an appendix: "số thứ tự 5". */
  row?: string;
}

/** What a reference points to. */
export interface ReferenceTarget {
  /** Number as printed in the official form ("128/NQ-CP"); for a law without one, its name ("Luật Đất đai"). */
  instrument?: string;
  /** Instrument id (`nq-128-2020-cp`) where the identity is certain. */
  id?: string;
  /** Date of the instrument, ISO 8601, where known. */
  date?: string;
  path: CitationPath;
  /** Anchor inside the target instrument, where its text is held. */
  anchor?: string;
}

/** A citation: resolved to targets, or honest about why not. */
export interface Reference extends Parent {
  type: 'reference';
  status: 'resolved' | 'ambiguous' | 'unresolved';
  targets: ReferenceTarget[];
  children: InlineLeaf[];
}

/** A named thing in the text: a body, a place, a defined term. `ref` is its key in `content/*.yaml`. */
export interface Entity extends Parent {
  type: 'entity';
  kind: 'body' | 'place' | 'region' | 'term';
  ref: string;
  children: InlineLeaf[];
}

/**
 * What the print run added and the law did not say: running heads, page numbers, signature stamps, ruled
 * lines, footnote marks. Kept in its place, shown quietly.
 */
export interface Furniture extends Parent {
  type: 'furniture';
  kind: 'page-number' | 'running-head' | 'stamp' | 'rule' | 'note-mark';
  children: Text[];
}

export type InlineLeaf = Text | Furniture;
export type Phrasing = Text | Marker | Reference | Entity | Furniture;

/** Role of a paragraph in a header, preamble or closing. */
export type ParagraphRole =
  | 'metadata'
  | 'issuer'
  | 'motto'
  | 'number'
  | 'place-date'
  | 'document-type'
  | 'title'
  | 'enacting'
  | 'attachment-note'
  | 'capacity'
  | 'position'
  | 'signed'
  | 'signer'
  | 'recipient'
  | 'footnote';

/** A run of text that stands alone. Lines wrapped in the source stay wrapped in the leaves. */
export interface Paragraph extends Parent {
  type: 'paragraph';
  role?: ParagraphRole;
  id?: string;
  children: Phrasing[];
}

/** The title of a division; always after its `marker`. */
export interface Heading extends Parent {
  type: 'heading';
  children: Phrasing[];
}

/** One "Căn cứ …" line, or the "Theo đề nghị …" line that ends them. */
export interface Basis extends Parent {
  type: 'basis';
  kind: 'legal' | 'proposal';
  id?: string;
  children: Phrasing[];
}

/** A place where the source itself says that text is missing ("[...]"), or where we hold no text at all. */
export interface Gap extends Parent {
  type: 'gap';
  reason: 'source-cut' | 'not-held';
  id?: string;
  children: Phrasing[];
}

export interface TableCell extends Parent {
  type: 'tableCell';
  header?: boolean;
  colSpan?: number;
  rowSpan?: number;
  children: Block[];
}
export interface TableRow extends Parent {
  type: 'tableRow';
  children: TableCell[];
}
export interface Table extends Parent {
  type: 'table';
  children: TableRow[];
}

export type DivisionType =
  'part' | 'chapter' | 'section' | 'subsection' | 'article' | 'clause' | 'point' | 'item';

/** A numbered unit of the text. Levels may be skipped; a level is decided by its parent, not by its mark. */
export interface Division extends Parent {
  type: DivisionType;
  /** As printed: "III", "1", "đ", "54a"; empty for a dash. */
  num: string;
  /** As printed, where printed: "Mục", "Điều". */
  label?: string;
  id?: string;
  /** `id` by its steps: "muc-iii/khoan-1/diem-a"; the address of the division's own page. */
  path?: string;
  children: (Marker | Heading | Furniture | Block)[];
}

/** Amending text in quotation marks: words of another instrument, with an inner structure of their own. */
export interface Quotation extends Parent {
  type: 'quotation';
  id?: string;
  path?: string;
  children: Block[];
}

/** A second text that travels with the first: a Quy chế, Chương trình, Danh mục, with its own numbering. */
export interface Attachment extends Parent {
  type: 'attachment';
  /** Title as printed, white space collapsed. */
  title: string;
  id?: string;
  path?: string;
  children: (Header | Preamble | Body | Closing | Furniture)[];
}

/** A Phụ lục: forms, tables, lists. Its numbered lines are not counted as clauses of the law. */
export interface Appendix extends Parent {
  type: 'appendix';
  title: string;
  num?: string;
  id?: string;
  path?: string;
  children: (Header | Block)[];
}

export interface Header extends Parent {
  type: 'header';
  children: (Paragraph | Table | Furniture)[];
}
export interface Preamble extends Parent {
  type: 'preamble';
  children: (Paragraph | Basis | Furniture | Table | Gap)[];
}
export interface Body extends Parent {
  type: 'body';
  children: Block[];
}
export interface Recipients extends Parent {
  type: 'recipients';
  children: (Paragraph | Furniture)[];
}
export interface Signature extends Parent {
  type: 'signature';
  children: (Paragraph | Furniture)[];
}
export interface Closing extends Parent {
  type: 'closing';
  children: (Recipients | Signature | Paragraph | Table | Furniture)[];
}

export type Block = Paragraph | Division | Quotation | Table | Gap | Furniture;

/** What the text says about itself; `undefined` where it does not say. Dates are ISO 8601. */
export interface InstrumentMeta {
  /** `nghi-quyet`, `nghi-dinh`, `quyet-dinh`, `chi-thi`, `luat`, … */
  type?: string;
  /** "12/NQ-CP" */
  number?: string;
  issuer?: string;
  date?: string;
  effective?: string;
  title?: string;
  signer?: string;
  fields?: string[];
}

export interface Document extends Parent {
  type: 'document';
  meta: InstrumentMeta;
  /** `partial` when a gap was found, the text ends before its closing, or a unit was read by a guess. */
  completeness: 'full' | 'partial' | 'none';
  children: (Header | Preamble | Body | Closing | Attachment | Appendix | Furniture)[];
}

export type LexNode =
  | Document
  | Header
  | Preamble
  | Basis
  | Body
  | Division
  | Paragraph
  | Heading
  | Table
  | TableRow
  | TableCell
  | Quotation
  | Attachment
  | Appendix
  | Closing
  | Signature
  | Recipients
  | Gap
  | Furniture
  | Reference
  | Entity
  | Text
  | Marker;

export type LexParent = Extract<LexNode, Parent>;
export type LexLeaf = Text | Marker;
