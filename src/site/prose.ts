import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { toHtml } from 'hast-util-to-html';
import { instrumentHref } from './href.ts';
import { rewriteLexLinks } from './lex-links.ts';

/**
 * An editorial text as HTML, made from the tree that was checked: nothing in it is ever run.
 *
 * @param instrument that it speaks of; `lex:#muc-ii` is a place in it, `lex:nq-128-2020-cp#dieu-1` one in another
 */
export function proseHtml(body: Root, instrument: string): string {
  const tree = structuredClone(body);
  rewriteLexLinks(tree, (id, anchor) => instrumentHref(id || instrument, anchor || undefined));
  return toHtml(toHast(tree));
}
