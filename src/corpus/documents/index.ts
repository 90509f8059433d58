export { type DocumentFile, formatDocument, handEdit, readDocument } from './document-file.ts';
export type { DocumentFrontmatter } from './frontmatter.ts';
