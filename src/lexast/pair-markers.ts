import type { LexNode, Marker } from './types.ts';

export interface Paired {
  /** The marker that shares the node's line. */
  mark?: Marker;
  /** Absent where a marker stands alone. */
  node?: LexNode;
}

/** Children of a block with each marker joined to the heading or paragraph on whose line it stands. */
export function pairMarkers(children: readonly LexNode[]): Paired[] {
  const pairs: Paired[] = [];
  for (let index = 0; index < children.length; index += 1) {
    const node = children[index] as LexNode;
    if (node.type !== 'marker') {
      pairs.push({ node });
      continue;
    }
    const following = children[index + 1];
    if (following && sharesLine(following)) {
      pairs.push({ mark: node, node: following });
      index += 1;
    } else pairs.push({ mark: node });
  }
  return pairs;
}

/**
 * Does a node stand on the line of a marker before it? Paragraphs with a role belong to the form (an issuer
 * line), and never to a number.
 */
export const sharesLine = (node: LexNode) =>
  node.type === 'heading' || (node.type === 'paragraph' && !node.role);
