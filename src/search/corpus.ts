import { digest } from '../reuse/digest.ts';
import type { Content } from '../records/load/index.ts';
import { instrumentDocument } from './documents.ts';
import { digestPassage, notePassage } from './notes.ts';
import type { SearchDocument } from './types.ts';

/** A page that can be searched. */
export interface SearchPage {
  id: string;
  /** Digest of all that its document is made of. */
  key(): string;
  /** Made anew whenever it is asked for: all the words of a large corpus do not fit into memory. */
  document(): SearchDocument;
}

/** Every page of the corpus that can be searched, notes and summaries with the page they stand on. */
export function corpusPages(content: Content): SearchPage[] {
  const { instruments, documents, annotations, digests, tables } = content;
  const terms: SearchPage = {
    id: TERMS,
    key: () => digest(JSON.stringify(tables.glossary)),
    document: () => termsDocument(content),
  };
  const pages = [...instruments.values()].map((record): SearchPage => {
    const { id } = record;
    const summary = digests.get(id);
    const notes = annotations.get(id) ?? [];
    return {
      id,
      key: () => digest(JSON.stringify([record, documents.get(id)?.digest, summary, notes])),
      document: () =>
        instrumentDocument(record, documents.get(id)?.tree, [
          ...(summary ? [digestPassage(summary)] : []),
          ...notes.map(notePassage),
        ]),
    };
  });
  return [...pages, terms];
}

const TERMS = 'thuat-ngu';

/** The page of terms: each term at its own place. */
function termsDocument({ tables }: Content): SearchDocument {
  return {
    id: TERMS,
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
