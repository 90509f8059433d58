import { isParent } from './guards.ts';
import type { LexNode } from './types.ts';

/**
 * Go through a tree in reading order, each node before what is below it. Whole corpora are gone through this way, in a
 * fraction of the time of `unist-util-visit`, which makes a function for each node.
 *
 * @param enter told of each node and of the nodes around it, outermost first; the list is good for that call only
 */
export function walk(tree: LexNode, enter: (node: LexNode, ancestors: readonly LexNode[]) => void): void {
  const ancestors: LexNode[] = [];
  const visit = (node: LexNode): void => {
    enter(node, ancestors);
    if (!isParent(node)) return;
    ancestors.push(node);
    for (const child of node.children) visit(child as LexNode);
    ancestors.pop();
  };
  visit(tree);
}
