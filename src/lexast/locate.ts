import type { LexLeaf, LexNode, LexParent } from './types.ts';
import { isWhite } from './white-space.ts';

/**
 * Give every node its unist `position`, computed from the leaves.
 *
 * @param tree root whose leaves tile `text`
 * @param text the normalised source; offsets are UTF-16 code units into it
 * @throws Error when the leaves do not spell `text` (a defect of the parser, never of the source)
 */
export function locate<T extends LexNode>(tree: T, text: string): T {
  const starts = lineStarts(text);
  let offset = 0;
  let line = 0;
  // Points are asked for nearly in order: the line is found from the last one in a step or two.
  const point = (at: number) => {
    while (at < (starts[line] as number)) line -= 1;
    while (at >= (starts[line + 1] ?? Infinity)) line += 1;
    return { line: line + 1, column: at - (starts[line] as number) + 1, offset: at };
  };
  const walk = (node: LexNode) => {
    const start = offset;
    const { children } = node as LexParent;
    if (children === undefined) {
      const leaf = node as LexLeaf;
      // Equality of two strings is several times faster than `startsWith`.
      if (text.slice(offset, offset + leaf.value.length) !== leaf.value) {
        throw new Error(
          `lexast: at offset ${offset} the tree says ${JSON.stringify(leaf.value.slice(0, 40))}, ` +
            `the source ${JSON.stringify(text.slice(offset, offset + 40))}`,
        );
      }
      offset += leaf.value.length;
    } else {
      for (let at = 0; at < children.length; at += 1) walk(children[at] as LexNode);
    }
    // White space after a unit belongs to its last leaf but not to its position.
    let end = offset;
    while (end > start && isWhite(text.charCodeAt(end - 1))) end -= 1;
    node.position = { start: point(start), end: point(end) };
  };
  walk(tree);
  if (offset !== text.length) {
    throw new Error(`lexast: the tree ends at offset ${offset}, the source at ${text.length}`);
  }
  return tree;
}

/** Offset of the first character of each line. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
