import type { Content } from '../corpus/load/index.ts';
import { corpusDocuments } from './corpus.ts';
import { type IndexFile, indexFiles } from './index-files.ts';
import { synonymsOf } from './synonyms.ts';

/**
 * The search index of a corpus.
 *
 * @param only ids of the instruments to index; all, where it is left out
 * @returns the files, each as it is ready
 */
export function searchIndex(content: Content, only?: ReadonlySet<string>): AsyncIterable<IndexFile> {
  const known = [...content.instruments].filter(([id]) => !only || only.has(id));
  const documents = corpusDocuments({ ...content, instruments: new Map(known) });
  const { bodies, glossary, places } = content.tables;
  const synonyms = synonymsOf(bodies, Object.values(glossary), places?.places);
  return indexFiles(documents, synonyms);
}
