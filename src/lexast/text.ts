import { visit } from 'unist-util-visit';
import type { LexLeaf, LexNode } from './types.ts';

/** All leaves below a node, in order. */
export function leaves(node: LexNode): LexLeaf[] {
  const found: LexLeaf[] = [];
  visit(node, (child) => {
    if ('value' in child) found.push(child as LexLeaf);
  });
  return found;
}

/** The text of a tree: its leaves in order. Equals the normalised source when nothing was lost. */
export function treeText(node: LexNode): string {
  return leaves(node)
    .map((leaf) => leaf.value)
    .join('');
}

/** The words of the law below a node, without furniture. */
export function lawText(node: LexNode): string {
  let text = '';
  visit(node, (child) => {
    if (child.type === 'furniture') return 'skip';
    if ('value' in child) text += (child as LexLeaf).value;
    return undefined;
  });
  return text;
}

/**
 * One line of text as a person reads it: a line wrapped inside a word ("57/⏎NQ-CP") is joined, any other
 * white space becomes one space. This is the form in which source, MDX and page are compared.
 */
export function unwrap(text: string): string {
  return text
    .replace(/(?<=[\p{L}\p{N}][-/])[ \t]*\n[ \t]*(?=[\p{L}\p{N}])/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
