import { divisionTypes } from './divisions.ts';
import type { Division, LexNode, LexParent } from './types.ts';

const divisionSet: ReadonlySet<string> = new Set(divisionTypes);

/** Is this a numbered unit (part … item)? */
export function isDivision(node: { type: string }): node is Division {
  return divisionSet.has(node.type);
}

/** Has this node children? */
export function isParent(node: LexNode): node is LexParent {
  return 'children' in node;
}
