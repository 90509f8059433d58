export { findAliases } from './alias.ts';
export { type Catalogue, type CatalogueEntry, createCatalogue, fullNamesOf } from './catalogue.ts';
export { definedTerms, type Definition, definitions, type TermUse } from './definitions.ts';
export { type CitedInstrument, formatCitation } from './format.ts';
export {
  backlinks,
  type CitationEdge,
  type GraphDocument,
  type MissingInstrument,
  type ReferenceGraph,
  referenceGraph,
} from './graph.ts';
export { findCitations, type FindOptions } from './grammar/find.ts';
export { type InstrumentKey, instrumentTypes, nameTypes } from '../lexast/instrument-table.ts';
export { instrumentId } from './instrument-id.ts';
export { type FoundReference, references } from './references.ts';
export { resolveReferences } from './resolve/index.ts';
export { type ValidityKind, type ValidityStatement, validityStatements } from './validity.ts';
export type {
  Alias,
  Citation,
  Inherited,
  NamedAttachment,
  NamedInstrument,
  CitedWork,
  PartyDocument,
  RelativeLevel,
  ThisPlace,
  ThisText,
} from './types.ts';
