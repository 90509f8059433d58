import { type Document, type LexNode, lawText, unwrap } from '../../lexast/index.ts';
import { walk } from '../../lexast/walk.ts';
import { labelOf } from './unit-names.ts';
import { shorten } from './words.ts';

/** A citation of an instrument, or of a place in one, with the unit that cites it. */
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

/** The unit that cites. */
type Citing = Pick<Link, 'anchor' | 'label' | 'words'>;

/** What a text cites, in reading order; the same place cited twice in one unit is listed once. */
export function linksOf(tree: Document): Link[] {
  const links = new Map<string, Link>();
  const described = new Map<LexNode, Citing>();
  walk(tree, (node, ancestors) => {
    if (node.type !== 'reference') return;
    const depth = ancestors.findLastIndex((each, at) => hasName(each, ancestors[at - 1]));
    const unit = ancestors[depth];
    if (!unit) return;
    const citing = described.get(unit) ?? describe(unit, ancestors.slice(0, depth));
    described.set(unit, citing);
    for (const { id: to, anchor: target } of node.targets) {
      if (to === undefined && target === undefined) continue;
      const key = JSON.stringify([to, citing.anchor, target]);
      if (!links.has(key))
        links.set(key, { ...citing, ...(to ? { to } : {}), ...(target ? { target } : {}) });
    }
  });
  return [...links.values()];
}

const idOf = (node: LexNode): string => ('id' in node && node.id) || '';

/** Whether a unit has a name of its own; a paragraph inside a division is named as that division. */
const hasName = (node: LexNode, parent: LexNode | undefined): boolean =>
  idOf(node) !== '' && (node.type !== 'paragraph' || parent?.type === 'preamble');

const describe = (unit: LexNode, ancestors: readonly LexNode[]): Citing => ({
  anchor: idOf(unit),
  label: labelOf(unit, ancestors),
  words: shorten(unwrap(lawText(unit)), 14),
});
