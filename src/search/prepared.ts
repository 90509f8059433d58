import { priorOf, placePrior } from './priors.ts';
import { isRecord } from './terms.ts';
import { tokens, type Token } from './tokens.ts';
import type { Passage, SearchDocument } from './types.ts';

/** A passage with its words at hand. */
export interface Prepared {
  document: SearchDocument;
  passage: Passage;
  words: Token[];
  /** Places of each folded word. */
  index: Map<string, number[]>;
  /** Folded words of the document's name and subject. */
  context: Set<string>;
  /** Its own heading, and those over it. */
  heading?: Words;
  under?: Words;
  /** For a document's own record: its names, each as good as the text. */
  names: Words[];
  /** What its document and its place in it make of any score. */
  prior: number;
}

/** A text with its words at hand. */
export type Words = Pick<Prepared, 'words' | 'index'>;

const wordsOf = (text: string): Words => {
  const words = tokens(text);
  return { words, index: indexOf(words) };
};

/** Read a document's passages once; queries then only look words up. */
export function prepare(document: SearchDocument): Prepared[] {
  const context = new Set(
    [document.name, document.subject, ...document.names].flatMap((text) =>
      tokens(text).map(({ folded }) => folded),
    ),
  );
  const { name, subject, type } = document;
  // "Thông tư hướng dẫn ghi sổ khách": how a title is said.
  const names = [name, subject, subject && `${type} ${subject}`, ...document.names]
    .filter(Boolean)
    .map(wordsOf);
  const documentPrior = priorOf(document);
  const over = new Map<string, Words>();
  const wordsOver = (text: string): Words => {
    const words = over.get(text) ?? wordsOf(text);
    over.set(text, words);
    return words;
  };
  return document.passages.map((passage): Prepared => {
    const { heading, under } = passage;
    return {
      document,
      passage,
      ...wordsOf(passage.text),
      context,
      ...(heading && { heading: wordsOf(heading) }),
      ...(under && { under: wordsOver(under) }),
      names: isRecord(passage) ? names : [],
      prior: documentPrior * placePrior(passage),
    };
  });
}

function indexOf(words: readonly Token[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  words.forEach(({ folded }, at) => {
    const places = index.get(folded);
    if (places) places.push(at);
    else index.set(folded, [at]);
  });
  return index;
}
