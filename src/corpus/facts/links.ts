import { visitParents } from 'unist-util-visit-parents';
import { type Document, type LexNode, lawText, type Reference, unwrap } from '../../lexast/index.ts';
import { labelOf } from './unit-names.ts';
import { shorten } from './words.ts';

/** A place in a text that cites an instrument, or a place in one. */
export interface Link {
  /** Anchor of the unit that cites. */
  anchor: string;
  /** "Điểm a khoản 1 Mục III", "Căn cứ 1". */
  label: string;
  /** First words of that unit. */
  words: string;
  /** Id of the cited instrument; absent where a text cites itself. */
  to?: string;
  /** Anchor cited there; absent when the whole instrument is. */
  target?: string;
}

/** What a text cites, in reading order; the same place cited twice in one unit is given once. */
export function linksOf(tree: Document): Link[] {
  const links = new Map<string, Link>();
  visitParents(tree, 'reference', (node: Reference, ancestors) => {
    const citing = citingUnit(ancestors as LexNode[]);
    if (!citing) return;
    for (const { id: to, anchor: target } of node.targets) {
      if (to === undefined && target === undefined) continue;
      const key = JSON.stringify([to, citing.anchor, target]);
      if (!links.has(key))
        links.set(key, { ...citing, ...(to ? { to } : {}), ...(target ? { target } : {}) });
    }
  });
  return [...links.values()];
}

/** The innermost unit with a name of its own around a reference. */
function citingUnit(ancestors: readonly LexNode[]): Pick<Link, 'anchor' | 'label' | 'words'> | undefined {
  for (let index = ancestors.length - 1; index >= 0; index -= 1) {
    const node = ancestors[index] as LexNode;
    if (!('id' in node) || !node.id) continue;
    // A paragraph inside a division is cited as the division.
    if (node.type === 'paragraph' && ancestors[index - 1]?.type !== 'preamble') continue;
    const words = shorten(unwrap(lawText(node)), 14);
    return { anchor: node.id, label: labelOf(node, ancestors.slice(0, index)), words };
  }
  return undefined;
}
