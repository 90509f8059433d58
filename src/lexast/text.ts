import { isParent } from './guards.ts';
import { pairMarkers } from './pair-markers.ts';
import { withPlainD } from './plain-d.ts';
import type { LexLeaf, LexNode, LexParent } from './types.ts';
import { isWhite } from './white-space.ts';

/** All leaves below a node, in order. */
export function leaves(node: LexNode): LexLeaf[] {
  const found: LexLeaf[] = [];
  const walk = (each: LexNode): void => {
    if (isParent(each)) for (const child of each.children) walk(child as LexNode);
    else found.push(each);
  };
  walk(node);
  return found;
}

/** The text of a tree: its leaves in order. Equals the normalised source when nothing was lost. */
export function treeText(node: LexNode): string {
  if (!isParent(node)) return node.value;
  let text = '';
  for (const child of node.children) text += treeText(child as LexNode);
  return text;
}

/** The words of the law below a node, without furniture. */
export function lawText(node: LexNode): string {
  if (node.type === 'furniture') return '';
  if (!isParent(node)) return node.value;
  let text = '';
  for (const child of node.children) text += lawText(child as LexNode);
  return text;
}

/**
 * One line of text as a person reads it: a line wrapped inside a word ("57/⏎NQ-CP") is joined, any other
 * white space becomes one space. This is the form in which source, MDX and page are compared.
 */
export function unwrap(text: string): string {
  const line = text.trim();
  if (isUnwrapped(line)) return line;
  return singleSpaced(line.replace(/(?<=[\p{L}\p{N}][-/])[ \t]*\n[ \t]*(?=[\p{L}\p{N}])/gu, ''));
}

/** The words of the law below a node on one line, as they are read: with Đ and đ, whatever is printed for them. */
export const plainWords = (node: LexNode): string => withPlainD(unwrap(lawText(node)));

/** Words parted by one space each. White space one by one: an expression that runs over a million spaces has no stack left. */
export const singleSpaced = (text: string): string => text.split(/\s/u).filter(Boolean).join(' ');

/** Is all white space between the words of a line single spaces? Most lines are such. */
function isUnwrapped(line: string): boolean {
  let afterSpace = false;
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    const space = isWhite(code);
    if (space && (afterSpace || code !== 0x20)) return false;
    afterSpace = space;
  }
  return true;
}

/**
 * The lines a person reads, in order: one for each paragraph, heading or other run of text, with the marker
 * that stands before it. Two forms of one instrument agree when their reading lines are equal.
 */
export function readingLines(node: LexNode): string[] {
  const lines: string[] = [];
  const add = (nodes: readonly LexNode[]) => {
    const line = unwrap(nodes.map((each) => treeText(each)).join(''));
    if (line) lines.push(line);
  };
  const walk = (parent: LexParent) => {
    for (const { mark, node: block } of pairMarkers(parent.children as LexNode[])) {
      if (mark || (block && holdsALine(block))) {
        add([mark, block].filter((each) => each !== undefined));
      } else if (block && isParent(block)) walk(block);
    }
  };
  if (holdsALine(node) || !isParent(node)) add([node]);
  else walk(node);
  return lines;
}

const lineTypes: ReadonlySet<string> = new Set(['paragraph', 'heading', 'basis', 'gap', 'furniture', 'text']);
const holdsALine = (node: LexNode) => lineTypes.has(node.type);
