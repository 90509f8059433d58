export {
  type DocumentFile,
  formatDocument,
  handEdit,
  readDocument,
  readHead,
  readTree,
} from './document-file.ts';
export type { DocumentFrontmatter } from './frontmatter.ts';
