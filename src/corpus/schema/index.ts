export type { Attribution, Confidence } from './attribution.ts';
export { type Instrument, instrumentSchema, statusLabels, type StatusValue } from './instrument.ts';
export { instrumentId, instrumentTypes, type InstrumentType } from './instrument-id.ts';
export { type Provenance, provenanceSchema } from './provenance.ts';
export { type Relation, type RelationKind, relationLabels } from './relation.ts';
export { type Source, type Sources, sourcesSchema } from './source.ts';
