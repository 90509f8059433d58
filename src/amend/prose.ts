import { isParent, type LexNode, type LexParent } from '../lexast/index.ts';

const QUOTED: ReadonlySet<LexNode['type']> = new Set(['quotation']);

/**
 * The paragraphs, headings and legal bases of a text that are its own words, in order: not what it quotes.
 *
 * @param outside types of node in which no sentence is looked for
 */
export function proseOf(tree: LexNode, outside: ReadonlySet<LexNode['type']> = QUOTED): LexParent[] {
  if (!isParent(tree) || outside.has(tree.type)) return [];
  if (tree.type === 'paragraph' || tree.type === 'heading' || tree.type === 'basis') return [tree];
  return tree.children.flatMap((child) => proseOf(child as LexNode, outside));
}
