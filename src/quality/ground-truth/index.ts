export { type CheckedFile, checkFile } from './check-file.ts';
export type { ComparedCitation } from './compare-citation.ts';
export { type ExpectedCitation, type ExpectedFile, readCitations, readIndex } from './tables.ts';
export { type Totals, totals } from './totals.ts';
