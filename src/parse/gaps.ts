import type { Document, Gap, LexNode } from '../lexast/index.ts';

/** The places of an instrument where its source says that text is missing. */
export function gapsOf(document: Document): Gap[] {
  const gaps: Gap[] = [];
  const walk = (node: LexNode): void => {
    if (node.type === 'gap') gaps.push(node);
    else if ('children' in node && node.type !== 'paragraph' && node.type !== 'heading') {
      for (const child of node.children) walk(child as LexNode);
    }
  };
  walk(document);
  return gaps;
}
