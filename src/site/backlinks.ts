import { visitParents } from 'unist-util-visit-parents';
import { type Document, type LexNode, lawText, unwrap } from '../lexast/index.ts';
import { labelOf } from './divisions.ts';
import { shorten } from './contents.ts';

/** A place in one instrument that cites another, or another place. */
export interface Backlink {
  /** Id of the citing instrument. */
  from: string;
  /** Anchor of the unit that cites. */
  anchor: string;
  /** "Điểm a khoản 1 Mục III", "Căn cứ 1". */
  label: string;
  /** First words of that unit. */
  words: string;
  /** Anchor cited in the target; absent when the whole instrument is. */
  target?: string;
}

/**
 * Who cites whom.
 *
 * @param trees instruments by id
 * @returns backlinks by id of the cited instrument, in reading order
 */
export function backlinks(trees: ReadonlyMap<string, Document>): Map<string, Backlink[]> {
  const found = new Map<string, Backlink[]>();
  const seen = new Set<string>();
  for (const [from, tree] of trees) {
    visitParents(tree, 'reference', (node, ancestors) => {
      const citing = citingUnit(ancestors as LexNode[]);
      if (!citing) return;
      for (const target of (node as Extract<LexNode, { type: 'reference' }>).targets) {
        const id = target.id ?? (target.anchor ? from : undefined);
        if (!id) continue;
        const links = found.get(id) ?? [];
        const link: Backlink = { from, ...citing, ...(target.anchor ? { target: target.anchor } : {}) };
        found.set(id, links);
        const key = JSON.stringify([id, from, link.anchor, link.target]);
        if (!seen.has(key)) links.push(link);
        seen.add(key);
      }
    });
  }
  return found;
}

/** The innermost unit with a name of its own around a reference. */
function citingUnit(ancestors: readonly LexNode[]): Pick<Backlink, 'anchor' | 'label' | 'words'> | undefined {
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
