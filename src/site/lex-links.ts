import path from 'node:path';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * Replaces the `lex:` links of a text by addresses: `lex:#muc-ii` is a place in the instrument that the text is about,
 * `lex:nq-128-2020-cp#dieu-1` one in another.
 *
 * @param addressOf gives the address of a place; an empty id is the instrument that the text is about
 */
export function rewriteLexLinks(tree: Root, addressOf: (instrument: string, anchor: string) => string): void {
  visit(tree, ['link', 'definition'], (node) => {
    if (!('url' in node) || !node.url.startsWith('lex:')) return;
    const [instrument = '', anchor = ''] = node.url.slice('lex:'.length).split('#');
    node.url = addressOf(instrument, anchor);
  });
}

/**
 * A remark plugin that replaces the `lex:` links of editorial texts by addresses of the site.
 *
 * @param options.base path under which the site is published
 */
export function lexLinks({ base }: { base: string }) {
  const root = base.replace(/\/$/, '');
  return (tree: Root, file: VFile) => {
    const folder = path.basename(path.dirname(file.path ?? ''));
    // The file of a digest has the name of its instrument; a note is in the folder of its instrument.
    const home = folder === 'digests' ? file.stem : folder;
    rewriteLexLinks(
      tree,
      (instrument, anchor) => `${root}/van-ban/${instrument || home}/${anchor ? `#${anchor}` : ''}`,
    );
  };
}
