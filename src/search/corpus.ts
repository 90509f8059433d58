import type { Content } from '../corpus/load/index.ts';
import { instrumentDocument } from './documents.ts';
import { digestPassage, notePassage } from './notes.ts';
import type { SearchDocument } from './types.ts';

/**
 * Every page of the corpus that can be searched, notes and summaries with the page they stand on. They are made anew
 * whenever they are gone through: all the words of a large corpus do not fit into memory.
 */
export const corpusDocuments = (content: Content): Iterable<SearchDocument> => ({
  *[Symbol.iterator]() {
    yield* instrumentDocuments(content);
    yield termsDocument(content);
  },
});

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

function* instrumentDocuments({
  instruments,
  documents,
  annotations,
  digests,
}: Content): Iterable<SearchDocument> {
  for (const record of instruments.values()) {
    const digest = digests.get(record.id);
    const notes = (annotations.get(record.id) ?? []).map(notePassage);
    yield instrumentDocument(record, documents.get(record.id)?.tree, [
      ...(digest ? [digestPassage(digest)] : []),
      ...notes,
    ]);
  }
}
