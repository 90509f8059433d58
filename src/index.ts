/**
 * lexast: Vietnamese legal instruments as a tree, and every form compiled from it.
 *
 * ```ts
 * import { parse, readSource, resolveReferences, createCatalogue, toAkn, workOfMeta } from 'lexast';
 *
 * const source = await readSource(bytes, file);
 * const doc = resolveReferences(parse(source, file), createCatalogue([]), file);
 * const xml = toAkn(doc, workOfMeta(doc.meta, 'nd-1-2030-cp'));
 * ```
 */
export * from './lexast/index.ts';
export {
  readSource,
  readText,
  type CellPlace,
  type LeftOut,
  type LeftOutKind,
  type LineStyle,
  type SourceFormat,
  type SourceLine,
  type SourceText,
} from './formats/index.ts';
export { parse } from './parse/index.ts';
export {
  createCatalogue,
  findCitations,
  instrumentId,
  referenceGraph,
  references,
  resolveReferences,
  type Catalogue,
  type CatalogueEntry,
  type Citation,
  type CitationEdge,
  type FindOptions,
  type FoundReference,
  type GraphDocument,
  type Inherited,
  type MissingInstrument,
  type NamedAttachment,
  type NamedInstrument,
  type CitedWork,
  type PartyDocument,
  type ReferenceGraph,
  type RelativeLevel,
  type ThisPlace,
  type ThisText,
} from './cite/index.ts';
export {
  actName,
  apply,
  audit,
  changeNotes,
  computedNotice,
  conserve,
  inputFindings,
  ledgerOf,
  read,
  type Audit,
  type AuditOptions,
  type Change,
  type Command,
  type Consolidated,
  type Effect,
  type Excerpt,
  type Finding,
  type HeldText,
  type Ledger,
  type LedgerAct,
  type Loss,
  type Mention,
  type Operation,
  type OperationKind,
  type Origin,
  type Payload,
  type Phrase,
  type Reading,
  type Refusal,
  type Removal,
} from './amend/index.ts';
export { compileComputed, computedForms, consolidate, type ComputedText } from './compile/computed/index.ts';
export { fromMdx, toMdx, type StructuredMdx } from './compile/mdx/index.ts';
export {
  fromAkn,
  toAkn,
  type AknAmended,
  type AknChange,
  type AknNote,
  type AknOptions,
} from './compile/akn/index.ts';
export { fromJson, jsonSchema, toJson, type JsonOptions } from './compile/json/index.ts';
export { toMarkdown, toText, type MarkdownOptions } from './compile/text/index.ts';
export { toDocx, type DocxNote, type DocxOptions } from './compile/docx/index.ts';
export { toEpub, type EpubNote, type EpubOptions } from './compile/epub/index.ts';
export {
  divisionJsonLd,
  eliMeta,
  jsonLdScript,
  toJsonLd,
  type DivisionInput,
  type EliMeta,
  type LegislationInput,
  type LinkedWork,
} from './compile/jsonld/index.ts';
export {
  citationRows,
  citationsCsv,
  toGraphJson,
  toGraphMl,
  type CitationRow,
  type Graph,
  type GraphEdge,
  type GraphNode,
} from './compile/graph/index.ts';
export { toWebAnnotations, type AnnotationInput } from './compile/annotation/index.ts';
export {
  frbrExpression,
  frbrManifestation,
  frbrWork,
  urnLex,
  workOfMeta,
  workOfTarget,
  type WorkIdentity,
} from './compile/identifiers/index.ts';
