import { formatTarget } from '../format-target.ts';
import {
  type CitationPath,
  type Division,
  type Document,
  isDivision,
  isParent,
  type LexNode,
  type LexParent,
} from '../../lexast/index.ts';
import { stepsOf } from '../../lexast/place.ts';
import { findPlace } from '../find-place.ts';
import { compareNumbers } from '../numbers.ts';
import { unnumberedTail, tailReason } from './unnumbered-tail.ts';
import { type Kind, sentenceCase, type Session } from './session.ts';

/** Where a unit without a named neighbour goes, and the sibling before it. */
export interface Slot {
  parent: LexParent;
  at: number;
  previous?: string;
  num: string;
}

/** Is the unit the next one after its sibling: 8 after 7, or 7a? */
export function follows({ previous, num }: Slot): boolean {
  if (previous === undefined) return false;
  const before = Number.parseInt(previous, 10);
  const own = Number.parseInt(num, 10);
  return Number.isNaN(own) || own - before <= 1;
}

export function placeByNumber(target: CitationPath, { tree }: Session): Slot | string {
  const steps = stepsOf(target);
  const step = steps.at(-1);
  if (!step) return 'Không rõ vị trí được bổ sung';
  const outer: CitationPath = { ...target };
  delete outer[step.type];
  const container = Object.keys(outer).length === 0 ? lastBefore(step, tree) : findPlace(tree, outer)?.node;
  if (!container || !isParent(container)) {
    const where = formatTarget(outer);
    return where
      ? `Không có ${where} trong văn bản được sửa đổi`
      : `Không rõ ${formatTarget(target)} được bổ sung vào đâu`;
  }
  return slotIn(container, step);
}

export const isRoman = (type: string) => type === 'chapter' || type === 'part' || type === 'section';

function slotIn(container: LexParent, { type, num }: { type: string; num: string }): Slot | string {
  const list = container.children as LexNode[];
  const lower = list.findLastIndex(
    (child) => child.type === type && isDivision(child) && compareNumbers(child.num, num, isRoman(type)) < 0,
  );
  const sibling = list[lower];
  if (sibling && unnumberedTail({ node: sibling, parent: container }).length > 0)
    return tailReason({ [type]: (sibling as Division).num });
  if (sibling && isDivision(sibling)) return { parent: container, at: lower + 1, previous: sibling.num, num };
  const first = list.findIndex((child) => child.type === type);
  return { parent: container, at: first < 0 ? list.length : first, num };
}

/** What holds the last unit of a level before a number: the chapter of Điều 7, for Điều 7a. */
function lastBefore({ type, num }: { type: string; num: string }, tree: Document): LexNode | undefined {
  let best: { parent: LexNode; num: string } | undefined;
  const walk = (node: LexNode) => {
    if (!isParent(node) || ['quotation', 'attachment', 'appendix', 'table'].includes(node.type)) return;
    for (const child of node.children as LexNode[]) {
      if (child.type === type && isDivision(child) && compareNumbers(child.num, num, isRoman(type)) < 0) {
        if (!best || compareNumbers(child.num, best.num, isRoman(type)) > 0)
          best = { parent: node, num: child.num };
      }
      walk(child);
    }
  };
  walk(tree);
  return best?.parent;
}

export function slotBeside(
  beside: NonNullable<Kind<'insert'>['beside']>,
  target: CitationPath,
  session: Session,
): Slot | string {
  const found = findPlace(session.tree, beside.place);
  if (!found) return `Không có ${formatTarget(beside.place)} trong văn bản được sửa đổi`;
  if (beside.side === 'after' && unnumberedTail(found).length > 0) return tailReason(beside.place);
  const list = found.parent.children as LexNode[];
  let at = list.indexOf(found.node) + (beside.side === 'after' ? 1 : 0);
  const { type, num } = stepsOf(target).at(-1) ?? { type: 'article', num: '' };
  if (found.node.type !== type)
    return `${sentenceCase(target)} không cùng cấp với ${formatTarget(beside.place)}`;
  // Units that were added at the same place before: 7b goes after 7a.
  for (let next = list[at]; next && next.type === type && isDivision(next); next = list[at]) {
    if (compareNumbers(next.num, num, isRoman(type)) >= 0) break;
    at += 1;
  }
  return { parent: found.parent, at, num };
}
