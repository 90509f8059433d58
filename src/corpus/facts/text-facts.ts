import { createHash } from 'node:crypto';
import { visit } from 'unist-util-visit';
import { type Citation, citationsOf } from '../../compile/graph/index.ts';
import { type Document, type LexNode, lawText } from '../../lexast/index.ts';
import { type Link, linksOf } from './links.ts';

/** What pages about other texts show of a text, so that they need not read it. */
export interface TextFacts {
  links: Link[];
  citations: Citation[];
  /** By anchor, a digest of the words that stand there: whoever shows them is made again when they change. */
  units: Record<string, string>;
}

/** Gather what others show of a text. */
export function textFacts(tree: Document): TextFacts {
  const units: TextFacts['units'] = {};
  visit(tree, (node) => {
    if (!('id' in node) || typeof node.id !== 'string') return;
    const words = lawText(node as LexNode);
    units[node.id] = createHash('sha256').update(words).digest('base64url').slice(0, 12);
  });
  return { links: linksOf(tree), citations: citationsOf(tree), units };
}
