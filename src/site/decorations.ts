import type { Element, ElementContent } from 'hast';
import { leaves, type LexNode } from '../lexast/index.ts';

/**
 * Something of ours at words of the law: an element put around them or after them. It never changes a
 * character: what is put after carries `data-editorial`, what is put around holds the words themselves.
 */
export interface Decoration {
  /** Place in `lineText` of the line, end exclusive. */
  start: number;
  end: number;
  /** What the words name: a changed name or a term. */
  key?: string;
  /** Makes the element that holds the words. */
  around?: (words: ElementContent[]) => Element;
  after?: Element[];
}

/** Line breaks of the source are spaces on a page; trees read from MDX have none left. */
export const collapse = (value: string): string => value.replace(/\s+/gu, ' ');

/** The characters of a line as its page shows them, untrimmed, without its number. */
export const lineText = (nodes: readonly LexNode[]): string =>
  nodes
    .flatMap((node) => leaves(node))
    .map((leaf) => collapse(leaf.value))
    .join('');

/**
 * Apply decorations to a rendered line. Words that lie inside a link are not wrapped again, and what follows
 * them stands after the link.
 *
 * @param content rendered line whose text is `lineText`
 */
export function decorate(
  content: readonly ElementContent[],
  decorations: readonly Decoration[],
): ElementContent[] {
  const done = [...content];
  // From the end backwards, so that places still to come stay where they are.
  const backwards = decorations.toSorted((left, right) => left.end - right.end).toReversed();
  for (const decoration of backwards) applyOne(done, decoration);
  return done;
}

function applyOne(content: ElementContent[], { start, end, around, after = [] }: Decoration): void {
  let offset = 0;
  for (const [index, node] of content.entries()) {
    const next = offset + textLength(node);
    if (end > next) {
      offset = next;
      continue;
    }
    if (node.type !== 'text') {
      content.splice(index + 1, 0, ...after);
      return;
    }
    const words = around && start >= offset ? node.value.slice(start - offset, end - offset) : '';
    const pieces: ElementContent[] = [
      { type: 'text', value: node.value.slice(0, end - offset - words.length) },
      ...(words && around ? [around([{ type: 'text', value: words }])] : []),
      ...after,
      { type: 'text', value: node.value.slice(end - offset) },
    ];
    content.splice(index, 1, ...pieces.filter((piece) => piece.type !== 'text' || piece.value));
    return;
  }
}

const textLength = (node: ElementContent): number => {
  if (node.type === 'text') return node.value.length;
  return node.type === 'element' ? node.children.reduce((sum, child) => sum + textLength(child), 0) : 0;
};
