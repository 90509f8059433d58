export {
  type AnnotationHead,
  type AnnotationKind,
  annotationKindLabels,
  annotationSchema,
  type Quote,
  type Task,
} from './annotation.ts';
export type { Attribution, Confidence } from './attribution.ts';
export { type Body, type BodyKind, bodyKindLabels, bodiesSchema } from './body.ts';
export { type DigestHead, digestSchema } from './digest.ts';
export { type EverydayWord, everydaySchema } from './everyday.ts';
export { glossarySchema, type Term } from './glossary.ts';
export {
  type Edition,
  editionKinds,
  type Instrument,
  instrumentSchema,
  statusLabels,
  type StatusValue,
} from './instrument.ts';
export { instrumentId, instrumentTypes, type InstrumentType } from './instrument-id.ts';
export { type Pack, packSchema } from './pack.ts';
export { type Place, type Places, placesSchema } from './place.ts';
export { type Provenance, provenanceSchema, type SourceVersion } from './provenance.ts';
export { type Region, type RegionKind, regionKindLabels, regionsSchema } from './region.ts';
export { type Relation, type RelationKind, relationLabels } from './relation.ts';
export {
  type Criteria,
  criteriaSchema,
  isSelected,
  type Selection,
  selectionSchema,
  yearOf,
} from './selection.ts';
export { type SectionKey, sectionLabels, type Site, siteSchema } from './site.ts';
export { type Source, type Sources, sourcesSchema } from './source.ts';
export { type EventKind, eventKindLabels, type TimelineEvent, timelineSchema } from './timeline.ts';
