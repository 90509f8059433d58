import { visit } from 'unist-util-visit';
import { type Document, lawText, type LexNode, unwrap } from '../../lexast/index.ts';

/** Anchors of an instrument with the words of the law at each, as one line. */
export type AnchorTexts = ReadonlyMap<string, string>;

/** The same by instrument; made when it is asked for. */
export type TextsByInstrument = Pick<ReadonlyMap<string, AnchorTexts>, 'get'>;

/** The words of the law by anchor, without furniture, white space collapsed. */
export function anchorTexts(tree: Document): AnchorTexts {
  const texts = new Map<string, string>();
  visit(tree, (node) => {
    if ('id' in node && typeof node.id === 'string') texts.set(node.id, unwrap(lawText(node as LexNode)));
  });
  return texts;
}
