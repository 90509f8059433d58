import { type Document, lawText, type Reference } from '../lexast/index.ts';
import { walk } from '../lexast/walk.ts';

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
  walk(tree, (node) => {
    if (node.type !== 'reference') return;
    found.push({
      text: lawText(node),
      start: node.position?.start.offset ?? 0,
      end: node.position?.end.offset ?? 0,
      node,
    });
  });
  return found;
}
