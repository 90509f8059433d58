import path from 'node:path';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * Turn the `lex:` links of a text into addresses: `lex:#muc-ii` is a place in the instrument that the text speaks of,
 * `lex:nq-128-2020-cp#dieu-1` one in another.
 *
 * @param addressOf an instrument; none is the text's own
 */
export function rewriteLexLinks(tree: Root, addressOf: (instrument: string, anchor: string) => string): void {
  visit(tree, ['link', 'definition'], (node) => {
    if (!('url' in node) || !node.url.startsWith('lex:')) return;
    const [instrument = '', anchor = ''] = node.url.slice('lex:'.length).split('#');
    node.url = addressOf(instrument, anchor);
  });
}

/**
 * Turn the `lex:` links of editorial texts into addresses of the site (a remark plugin).
 *
 * @param options.base path under which the site is published
 */
export function lexLinks({ base }: { base: string }) {
  const root = base.replace(/\/$/, '');
  return (tree: Root, file: VFile) => {
    const folder = path.basename(path.dirname(file.path ?? ''));
    // A digest is named after its instrument; a note stands in its instrument's folder.
    const home = folder === 'digests' ? file.stem : folder;
    rewriteLexLinks(
      tree,
      (instrument, anchor) => `${root}/van-ban/${instrument || home}/${anchor ? `#${anchor}` : ''}`,
    );
  };
}
