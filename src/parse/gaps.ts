import type { Document, Gap, LexNode } from '../lexast/index.ts';
import { isOneOf } from './letters.ts';

/** Where a gap of the source is printed: "[...]", "(…)", a line of dots in brackets. */
export const isGap = (text: string): boolean =>
  isOneOf(text[0], '[(') && /^[[(]\s*(?:\.\.|…)[.…]*\s*[\])]\.?$/.test(text);

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
