import type { Content } from '../corpus/load/index.ts';
import { instrumentDocument } from './documents.ts';
import { digestPassage, notePassage } from './notes.ts';
import type { SearchDocument } from './types.ts';

/** Every page of the corpus that can be searched, notes and summaries with the page they stand on. */
export function corpusDocuments(content: Content): SearchDocument[] {
  return [...instrumentDocuments(content), termsDocument(content)];
}

/** The page of terms: each term at its own place. */
function termsDocument({ tables }: Content): SearchDocument {
  return {
    id: 'thuat-ngu',
    url: '/thuat-ngu/',
    name: 'Thuật ngữ',
    subject: '',
    type: 'Thuật ngữ',
    bodies: [],
    names: [],
    passages: Object.entries(tables.glossary).map(([key, { term, abbreviations, definition }]) => ({
      anchor: key,
      label: term,
      kind: 'note',
      text: `${[term, ...abbreviations].join(', ')}: ${definition}`,
    })),
  };
}

function instrumentDocuments({ instruments, documents, annotations, digests }: Content): SearchDocument[] {
  return [...instruments.values()].map((record) => {
    const digest = digests.get(record.id);
    const notes = (annotations.get(record.id) ?? []).map(notePassage);
    return instrumentDocument(record, documents.get(record.id)?.tree, [
      ...(digest ? [digestPassage(digest)] : []),
      ...notes,
    ]);
  });
}
