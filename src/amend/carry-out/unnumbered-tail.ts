import { isDivision, isParent, type LexNode } from '../../lexast/index.ts';
import { type Found, ownParagraphs } from '../find-place.ts';
import { formatTarget } from '../format-target.ts';
import type { Target } from '../types.ts';

const paragraphsOf = (node: LexNode): LexNode[] =>
  isParent(node)
    ? (node.children as LexNode[]).filter((child) => child.type === 'paragraph' && !child.role)
    : [];

/**
 * Paragraphs behind the last điểm of a khoản, which may end the khoản: print does not say whose they are. Where another
 * điểm has several paragraphs too, they are taken for the điểm's own.
 */
export function unnumberedTail({ node, parent }: Found): LexNode[] {
  if (node.type !== 'point') return [];
  const points = (parent.children as LexNode[]).filter(
    (child) => isDivision(child) && child.type === 'point',
  );
  if (points.at(-1) !== node || points.slice(0, -1).some((point) => paragraphsOf(point).length > 1))
    return [];
  return paragraphsOf(node).slice(1);
}

/** Why a điểm with such a paragraph is not touched. */
export const tailReason = (target: Target): string =>
  `Không rõ đoạn đứng sau ${formatTarget(target)} thuộc điểm này hay là đoạn cuối của khoản`;

/** Does a new text have paragraphs of its own behind its first? */
export const hasTail = (node: LexNode): boolean =>
  isParent(node) && (paragraphsOf(node).length > 1 || !ownParagraphs(node).isWhole);
