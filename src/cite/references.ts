import { visit } from 'unist-util-visit';
import { type Document, type LexNode, lawText, type Reference } from '../lexast/index.ts';

export interface FoundReference {
  /** The words, without furniture, as printed. */
  text: string;
  /** UTF-16 offsets into the normalised source. */
  start: number;
  end: number;
  node: Reference;
}

/** The references of a document, in order. */
export function references(tree: Document): FoundReference[] {
  const found: FoundReference[] = [];
  visit(tree as LexNode, 'reference', (node) => {
    const reference = node as Reference;
    found.push({
      text: lawText(reference),
      start: reference.position?.start.offset ?? 0,
      end: reference.position?.end.offset ?? 0,
      node: reference,
    });
  });
  return found;
}
