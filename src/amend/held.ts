import { isParent, type LexNode, type LexParent } from '../lexast/index.ts';
import type { Excerpt } from './types.ts';

/** A leaf that knows the words of which held text it is. */
export interface HeldLeaf {
  type: 'text' | 'marker';
  value: string;
  data: { text: string; start: number; operation?: number };
}

/**
 * A copy of a tree to work on: citations are unwrapped (they are found again in the result), neighbouring
 * leaves joined, and every leaf knows the held text and the offset that it is from.
 *
 * @returns the copy, and for each node of the copy the node that it copies
 */
export function holdTree<T extends LexNode>(
  tree: T,
  text: string,
): { tree: T; originals: Map<LexNode, LexNode> } {
  let at = 0;
  const originals = new Map<LexNode, LexNode>();
  const copy = (node: LexNode): LexNode => {
    if (!isParent(node)) {
      const leaf = { type: node.type, value: node.value, data: { text, start: at } };
      at += node.value.length;
      return leaf as LexNode;
    }
    const { position: _, data: __, children, ...rest } = node as LexParent & { data?: unknown };
    const copied = { ...rest, children: [] as LexNode[] };
    delete (copied as { id?: string }).id;
    delete (copied as { path?: string }).path;
    for (const child of children as LexNode[]) {
      const inner = copy(child);
      if (inner.type === 'reference' || inner.type === 'entity')
        copied.children.push(...(inner.children as LexNode[]));
      else copied.children.push(inner);
    }
    joinTexts(copied.children);
    originals.set(copied as unknown as LexNode, node);
    return copied as unknown as LexNode;
  };
  return { tree: copy(tree) as T, originals };
}

/** Join leaves of words that follow one another in the held text. */
function joinTexts(children: LexNode[]): void {
  for (let at = children.length - 1; at > 0; at -= 1) {
    const left = children[at - 1] as unknown as HeldLeaf;
    const right = children[at] as unknown as HeldLeaf;
    if (left.type !== 'text' || right.type !== 'text') continue;
    if (left.data.start + left.value.length !== right.data.start) continue;
    children.splice(at - 1, 2, heldText(left.value + right.value, left.data) as unknown as LexNode);
  }
}

function heldText(value: string, data: HeldLeaf['data'], type: HeldLeaf['type'] = 'text'): HeldLeaf {
  return { type, value, data: { ...data } };
}

/** The part of a leaf between two offsets in it. */
export function partOf(leaf: HeldLeaf, from: number, to: number, type = leaf.type): HeldLeaf {
  return heldText(leaf.value.slice(from, to), { ...leaf.data, start: leaf.data.start + from }, type);
}

/** The words between two offsets of some leaves that follow one another. */
export function leavesBetween(leaves: readonly HeldLeaf[], start: number, end: number): HeldLeaf[] {
  let at = 0;
  return leaves.flatMap((leaf) => {
    const from = Math.max(0, start - at);
    const to = Math.min(leaf.value.length, end - at);
    at += leaf.value.length;
    return to > from ? [partOf(leaf, from, to)] : [];
  });
}

/** The leaves below a node, with the list that each stands in. */
export function heldLeaves(node: LexNode): { leaf: HeldLeaf; list: LexNode[] }[] {
  const found: { leaf: HeldLeaf; list: LexNode[] }[] = [];
  const walk = (parent: LexNode) => {
    if (!isParent(parent)) return;
    const list = parent.children as LexNode[];
    for (const child of list) {
      if (isParent(child)) walk(child);
      else found.push({ leaf: child as unknown as HeldLeaf, list });
    }
  };
  walk(node);
  return found;
}

/** Where the words of some leaves stand in the held texts, neighbours joined. */
export function excerptsOf(leaves: readonly HeldLeaf[]): Excerpt[] {
  const found: Excerpt[] = [];
  for (const { value, data } of leaves) {
    const last = found.at(-1);
    if (last && last.text === data.text && last.end === data.start) last.end += value.length;
    else if (value) found.push({ text: data.text, start: data.start, end: data.start + value.length });
  }
  return found;
}
