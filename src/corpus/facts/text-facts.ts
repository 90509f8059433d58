import { hash } from 'node:crypto';
import { type Citation, citationsOf } from '../../compile/graph/index.ts';
import { type Document, isParent, type LexNode } from '../../lexast/index.ts';
import { type Link, linksOf } from './links.ts';

/** What pages about other texts show of a text, so that they need not read it. */
export interface TextFacts {
  links: Link[];
  citations: Citation[];
  /** By anchor, a digest of the words that stand there: whoever shows them is made again when they change. */
  units: Record<string, string>;
}

/** Gather what others show of a text. */
export const textFacts = (tree: Document): TextFacts => ({
  links: linksOf(tree),
  citations: citationsOf(tree),
  units: unitDigests(tree),
});

/** A digest of the words of the law below each anchor; the words of a unit in a unit are read once, as its digest. */
function unitDigests(tree: Document): TextFacts['units'] {
  const units: TextFacts['units'] = {};
  const read = (node: LexNode): string => {
    if (node.type === 'furniture') return '';
    if (!isParent(node)) return node.value;
    let words = '';
    for (const child of node.children) words += read(child as LexNode);
    if (!('id' in node) || node.id === undefined) return words;
    return (units[node.id] = hash('sha256', words, 'base64url').slice(0, 12));
  };
  read(tree);
  return units;
}
