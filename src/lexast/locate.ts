import { location } from 'vfile-location';
import type { LexLeaf, LexNode } from './types.ts';

/**
 * Give every node its unist `position`, computed from the leaves.
 *
 * @param tree root whose leaves tile `text`
 * @param text the normalised source; offsets are UTF-16 code units into it
 * @throws Error when the leaves do not spell `text` (a defect of the parser, never of the source)
 */
export function locate<T extends LexNode>(tree: T, text: string): T {
  const places = location(text);
  let offset = 0;
  const point = (at: number) => {
    const place = places.toPoint(at);
    if (!place) throw new Error(`lexast: offset ${at} is outside the text of ${text.length} characters`);
    return { line: place.line, column: place.column, offset: at };
  };
  const walk = (node: LexNode) => {
    const start = offset;
    if ('value' in node) {
      const leaf = node as LexLeaf;
      if (!text.startsWith(leaf.value, offset)) {
        throw new Error(
          `lexast: at offset ${offset} the tree says ${JSON.stringify(leaf.value.slice(0, 40))}, ` +
            `the source ${JSON.stringify(text.slice(offset, offset + 40))}`,
        );
      }
      offset += leaf.value.length;
    } else {
      for (const child of node.children) walk(child as LexNode);
    }
    // White space after a unit belongs to its last leaf but not to its position.
    const end = start + text.slice(start, offset).trimEnd().length;
    node.position = { start: point(start), end: point(end) };
  };
  walk(tree);
  if (offset !== text.length) {
    throw new Error(`lexast: the tree ends at offset ${offset}, the source at ${text.length}`);
  }
  return tree;
}
