import type { Content } from '../corpus/load/index.ts';
import { instrumentDocument } from './documents.ts';
import type { SearchDocument } from './types.ts';

/** Every page of the corpus that can be searched. */
export function corpusDocuments(content: Content): SearchDocument[] {
  return [...content.instruments.values()].map((record) =>
    instrumentDocument(record, content.documents.get(record.id)?.tree),
  );
}
