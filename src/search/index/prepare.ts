import { type Counts, syllableCounter } from '../knowledge.ts';
import { partsOf } from '../parts.ts';
import { documentTerms } from '../terms.ts';
import { tokensOnce } from '../tokens.ts';
import type { SearchDocument } from '../types.ts';
import { PART } from './plan.ts';

/** A document made ready for the index: all that costs time and depends on nothing but the document. */
export interface PreparedDocument {
  /** The document, a long one in parts: each is one record of the index. */
  records: PreparedRecord[];
  counts: Counts;
}

export interface PreparedRecord {
  /** Names the record; no page has this address. */
  url: string;
  /** The words the index must know it by, each once, with spaces between them. */
  terms: string;
  document: SearchDocument;
}

/** Read the words of a document, once for all that is made of them. */
export function prepareDocument(document: SearchDocument): PreparedDocument {
  const read = tokensOnce();
  const counter = syllableCounter();
  counter.add(document, read);
  return {
    records: partsOf(document, PART).map((part, at) => ({
      url: `${document.url}?${at}`,
      terms: documentTerms(part, read).join(' '),
      document: part,
    })),
    counts: counter.counts(),
  };
}
