import type { Passage, SearchDocument } from './types.ts';

/**
 * A document in parts of neighbouring passages; each is one record of the index.
 *
 * @param limit characters of text that travel together: a reader of one hit should not fetch a whole code of law
 */
export function partsOf(document: SearchDocument, limit: number): SearchDocument[] {
  const parts: Passage[][] = [];
  let room = 0;
  for (const passage of document.passages) {
    if (passage.text.length > room || parts.length === 0) {
      parts.push([]);
      room = limit;
    }
    parts.at(-1)?.push(passage);
    room -= passage.text.length;
  }
  return parts.map((passages) => Object.assign({}, document, { passages }));
}
