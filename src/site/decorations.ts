import type { Element, ElementContent } from 'hast';
import { leaves, type LexNode } from '../lexast/index.ts';

/**
 * An editorial element around or after some words of the law. It never changes a character: an element around holds the words
 * themselves, and an element after carries `data-editorial`.
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

/** Each run of white space as one space, as a page shows it. */
export const collapse = (value: string): string => value.replace(/\s+/gu, ' ');

/** The characters of a line as the page shows them, not trimmed, without its number. */
export const lineText = (nodes: readonly LexNode[]): string =>
  nodes
    .flatMap((node) => leaves(node))
    .map((leaf) => collapse(leaf.value))
    .join('');

/**
 * Applies decorations to a rendered line. Words inside a link are not wrapped, and an element after them follows the link.
 *
 * @param content rendered line whose text is `lineText`
 */
export function decorate(
  content: readonly ElementContent[],
  decorations: readonly Decoration[],
): ElementContent[] {
  const decorated = [...content];
  // From the end backwards, so that the positions of the remaining decorations stay valid.
  const backwards = decorations.toSorted((left, right) => left.end - right.end).toReversed();
  for (const decoration of backwards) applyDecoration(decorated, decoration);
  return decorated;
}

function applyDecoration(content: ElementContent[], { start, end, around, after = [] }: Decoration): void {
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
