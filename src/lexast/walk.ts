import { isParent } from './guards.ts';
import type { LexNode } from './types.ts';

/**
 * Visits a tree in reading order, each node before its descendants. Whole corpora are traversed this way, in a fraction of the
 * time of `unist-util-visit`, which makes a function for each node.
 *
 * @param enter called with each node and its ancestors, outermost first; the list is reused after the call
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
