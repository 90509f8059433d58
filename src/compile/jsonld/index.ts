export { eliMeta, type EliMeta } from './eli.ts';
export { divisionJsonLd, jsonLdScript, toJsonLd } from './to-json-ld.ts';
export type { DivisionInput, LegislationInput, LinkedWork } from './types.ts';
