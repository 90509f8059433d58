import type { LexNode } from '../../lexast/index.ts';

/** The elements of structured MDX: one for each kind of lexast node that Markdown has no syntax for. */
export const elementOf = {
  header: 'Header',
  preamble: 'Preamble',
  basis: 'Basis',
  body: 'Body',
  part: 'Part',
  chapter: 'Chapter',
  section: 'Section',
  subsection: 'Subsection',
  article: 'Article',
  clause: 'Clause',
  point: 'Point',
  item: 'Item',
  quotation: 'Quotation',
  table: 'Table',
  tableRow: 'Row',
  tableCell: 'Cell',
  gap: 'Gap',
  attachment: 'Attachment',
  appendix: 'Appendix',
  closing: 'Closing',
  recipients: 'Recipients',
  signature: 'Signature',
} as const satisfies Partial<Record<LexNode['type'], string>>;

/** A paragraph whose role in the form matters: "CHÍNH PHỦ" is an issuer, "QUYẾT NGHỊ:" enacts. */
export const lineElement = 'Line';
/** What the print run added: page numbers, running heads. Flow and inline. */
export const furnitureElement = 'Print';
/** A named body, place, region or term; inline. */
export const entityElement = 'Name';

export type ElementType = keyof typeof elementOf;

/** Node type by element name. */
export const typeOf: ReadonlyMap<string, ElementType> = new Map(
  (Object.entries(elementOf) as [ElementType, string][]).map(([type, name]) => [name, type]),
);

/** Attributes that each node carries beside its children; every value is a string in MDX. */
export const attributesOf: Partial<Record<LexNode['type'], readonly string[]>> = {
  basis: ['id', 'kind'],
  part: ['id', 'num', 'label'],
  chapter: ['id', 'num', 'label'],
  section: ['id', 'num', 'label'],
  subsection: ['id', 'num', 'label'],
  article: ['id', 'num', 'label'],
  clause: ['id', 'num', 'label'],
  point: ['id', 'num', 'label'],
  item: ['id', 'num', 'label'],
  quotation: ['id'],
  attachment: ['id', 'title'],
  appendix: ['id', 'num', 'title'],
  gap: ['id', 'reason'],
  tableCell: ['header', 'colSpan', 'rowSpan'],
};
