import { visitParents } from 'unist-util-visit-parents';
import { type LexNode, unwrap } from '../../lexast/index.ts';

/** An addressed place of a text with its own words: those of the places inside it are left out. */
export interface Unit {
  /** Its anchor; for what has none, the part of the text it stands in: "@header", "@closing". */
  key: string;
  anchor?: string;
  /** Its words as a person reads them, white space collapsed. */
  words: string;
  node: LexNode;
  ancestors: LexNode[];
}

/** Words outside every anchor belong to the part of the instrument they stand in. */
const parts: ReadonlySet<string> = new Set(['header', 'preamble', 'body', 'closing', 'document']);

/**
 * The places of a text, in reading order, for comparing two texts of one instrument. A gap is no place: it
 * goes when the missing text comes. What the print run added is left out.
 */
export function unitsOf(tree: LexNode): Unit[] {
  const units = new Map<string, Unit & { raw: string }>();
  visitParents(tree, (found, parents) => {
    const node = found as LexNode;
    const ancestors = parents as LexNode[];
    if (node.type === 'furniture' || node.type === 'gap') return 'skip';
    if (isPlace(node)) open(node, ancestors);
    if (!('value' in node)) return undefined;
    const at = ancestors.findLastIndex((ancestor) => isPlace(ancestor) || parts.has(ancestor.type));
    const owner = ancestors[at];
    if (owner) open(owner, ancestors.slice(0, at)).raw += `${node.value}`;
    return undefined;
  });
  return [...units.values()].flatMap(({ raw, ...unit }) => {
    const words = unwrap(raw);
    return words || unit.anchor ? [{ ...unit, words }] : [];
  });

  function open(node: LexNode, ancestors: LexNode[]) {
    const anchor = isPlace(node) ? node.id : undefined;
    const inside = ancestors.findLast(isPlace)?.id;
    const key = anchor ?? [inside, `@${node.type}`].filter(Boolean).join(' ');
    const known = units.get(key);
    if (known) return known;
    const unit = { key, ...(anchor ? { anchor } : {}), words: '', raw: '', node, ancestors };
    units.set(key, unit);
    return unit;
  }
}

const isPlace = (node: LexNode): node is LexNode & { id: string } =>
  'id' in node && typeof node.id === 'string' && node.type !== 'gap';
