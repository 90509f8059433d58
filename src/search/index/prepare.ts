import { filtersOf } from '../filters.ts';
import { type Counts, syllableCounter } from '../lexicon.ts';
import { partsOf } from '../parts.ts';
import { documentTerms } from '../terms.ts';
import { tokensOnce } from '../tokens.ts';
import type { SearchDocument } from '../types.ts';
import { type IndexFile, nameOf, numberedName, packedJson } from './pagefind-files.ts';

/** A document made ready for the index: all that costs time and depends on nothing but the document. */
export interface PreparedDocument {
  /** The document, a long one in parts: each is one record of the index. */
  records: PreparedRecord[];
  /** What all of them can be narrowed by. */
  filters: Record<string, string[]>;
  counts: Counts;
  /** Characters of the document as JSON. */
  length: number;
}

export interface PreparedRecord {
  /** Names the record, and the file that a result is read from. */
  name: string;
  /** The words the index must know it by, each once, with spaces between them. */
  terms: string;
}

/**
 * Read the words of a document, once for all that is made of them.
 *
 * @param part characters of text in one record
 */
export function prepareDocument(document: SearchDocument, part: number): PreparedDocument {
  const read = tokensOnce();
  const counter = syllableCounter();
  const parts = partsOf(document, part);
  counter.add(document, read, parts.length);
  const json = JSON.stringify(document);
  const nameAt = recordNames(json);
  return {
    records: parts.map((record, at) => ({
      name: nameAt(at),
      terms: documentTerms(record, read).join(' '),
    })),
    filters: filtersOf(document),
    counts: counter.counts(),
    length: json.length,
  };
}

/**
 * What results of a document are read from, a file for each record: its passages, where Pagefind has an excerpt. So
 * ranking, marking and excerpts work on the text as printed.
 *
 * @param part characters of text in one record
 */
export function fragmentFiles(document: SearchDocument, part: number): IndexFile[] {
  const nameAt = recordNames(JSON.stringify(document));
  return partsOf(document, part).map((record, at) => ({
    path: `fragment/${nameAt(at)}.pf_fragment`,
    // Beside the document, what Pagefind's script asks of every result.
    content: packedJson({ url: document.url, content: '', meta: {}, anchors: [], document: record }),
  }));
}

/**
 * Records of a document share most of their names: a query reads the list of all of them.
 *
 * @param json the document
 */
function recordNames(json: string): (at: number) => string {
  const name = nameOf(json);
  return (at) => numberedName(name, at);
}
