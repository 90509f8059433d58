export { toDocx } from './to-docx.ts';
export type { DocxNote, DocxOptions } from './types.ts';
