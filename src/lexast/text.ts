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

/**
 * The lines a person reads, in order: one for each paragraph, heading or other run of text, with the marker
 * that stands before it. Two forms of one instrument agree when their reading lines are equal.
 */
export function readingLines(node: LexNode): string[] {
  const lines: string[] = [];
  let pending = '';
  const flush = () => {
    const line = unwrap(pending);
    if (line) lines.push(line);
    pending = '';
  };
  const walk = (current: LexNode) => {
    if (current.type === 'marker') {
      flush();
      pending = current.value;
    } else if (!('children' in current)) {
      pending += current.value;
    } else if (holdsALine(current)) {
      // A paragraph with a role, and printed furniture, stand apart from a marker before them.
      if (current.type === 'furniture' || ('role' in current && current.role) || !joinsMarker(current))
        flush();
      pending += leaves(current)
        .map((leaf) => leaf.value)
        .join('');
      flush();
    } else {
      flush();
      for (const child of current.children) walk(child as LexNode);
      flush();
    }
  };
  walk(node);
  flush();
  return lines;
}

const lineTypes: ReadonlySet<string> = new Set(['paragraph', 'heading', 'basis', 'gap', 'furniture']);
const holdsALine = (node: LexNode) => lineTypes.has(node.type);
const joinsMarker = (node: LexNode) => node.type === 'paragraph' || node.type === 'heading';
