import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { toHtml } from 'hast-util-to-html';
import { instrumentHref } from './href.ts';
import { rewriteLexLinks } from './lex-links.ts';

/**
 * Renders an editorial text as HTML from its checked tree, so that nothing in it is ever executed.
 *
 * @param instrument id of the instrument that it is about; `lex:#muc-ii` is a place in it
 */
export function proseHtml(body: Root, instrument: string): string {
  const tree = structuredClone(body);
  rewriteLexLinks(tree, (id, anchor) => instrumentHref(id || instrument, anchor || undefined));
  return toHtml(toHast(tree));
}
