import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { TextsByInstrument } from './anchor-texts.ts';
import { problem } from './problem.ts';

const lexLink = /^lex:(?<instrument>[a-z0-9-]*)(?:#(?<anchor>[a-z0-9-]+))?$/;

/**
 * Note the links of an editorial text that may not stand or lead nowhere. Allowed are `https:` addresses and
 * `lex:` links to an instrument that has a record or, in a text that is held, to an anchor.
 *
 * @param home instrument that "lex:#anchor" means
 */
export function checkLinks(
  file: VFile,
  body: Root,
  home: string,
  instruments: ReadonlySet<string>,
  texts: TextsByInstrument,
): void {
  visit(body, ['link', 'definition', 'image'], (node) => {
    if (!('url' in node)) return;
    const say = (reason: string) => problem(file, 'editorial-link', reason, node.position?.start);
    if (node.url.startsWith('https://') && node.type !== 'image') return;
    const { instrument, anchor } = lexLink.exec(node.url)?.groups ?? {};
    if (node.type === 'image' || (!instrument && !anchor)) {
      say(`The link "${node.url}" cannot be used. Write "https://…", "lex:<instrument>" or "lex:#<anchor>".`);
      return;
    }
    const target = instrument || home;
    if (!instruments.has(target)) say(`The link "${node.url}" leads to no record. Correct it.`);
    else if (anchor && !texts.get(target)?.has(anchor)) {
      say(`The link "${node.url}" leads to no clause of ${target}. Correct the anchor.`);
    }
  });
}
