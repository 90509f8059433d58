export { toEpub } from './to-epub.ts';
export type { EpubNote, EpubOptions } from './types.ts';
