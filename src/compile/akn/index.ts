export type { AknAmended, AknChange } from './amended.ts';
export { fromAkn } from './from-akn.ts';
export { aknNamespace, lexNamespace } from './namespaces.ts';
export type { AknNote, AknOptions } from './state.ts';
export { toAkn } from './to-akn.ts';
