import { isParent, type LexNode } from '../../lexast/index.ts';
import type { Found } from '../find-place.ts';
import { findForm } from '../forms.ts';
import { formatTarget } from '../format-target.ts';
import { unnumberedTail, tailReason } from './unnumbered-tail.ts';
import { type Kind, leavesBut, leavesOf, note, remove, type Session, trailingSpace } from './session.ts';

/** The number stays, as official consolidated texts print it; the words go. */
export function repeal({ target }: Kind<'repeal'>, found: Found, session: Session): string | undefined {
  const { node } = found;
  if (!isParent(node)) return 'Không rõ nội dung được bãi bỏ';
  if (node.type === 'paragraph') return dropParagraph(found, session);
  if (node.type === 'document') return 'Lệnh bãi bỏ toàn bộ văn bản';
  if (unnumberedTail(found).length > 0) return tailReason(target);
  const list = node.children as LexNode[];
  const kept: LexNode[] = list.filter((child) => child.type === 'marker' || child.type === 'header');
  const gone = list.filter((child) => !kept.includes(child));
  const leaves = gone.flatMap(leavesOf);
  const lineEnd = trailingSpace(leaves);
  remove(lineEnd ? leavesBut(leaves, lineEnd.value.length) : leaves, session);
  node.children = (lineEnd
    ? [...kept, { type: 'paragraph', children: [lineEnd] }]
    : kept) as unknown as typeof node.children;
  session.repealed.add(node);
  note(node, session);
  return undefined;
}

/** An unnumbered paragraph leaves nothing behind. */
function dropParagraph({ node, parent }: Found, session: Session): undefined {
  remove(leavesOf(node), session);
  (parent as { children: LexNode[] }).children = (parent.children as LexNode[]).filter(
    (child) => child !== node,
  );
  note(parent, session);
}

/** "Bãi bỏ Mẫu số 02 Phụ lục I": its name stays, as the number of a unit does. */
export function repealForm({ target }: Kind<'repeal'>, session: Session): string | undefined {
  const run = findForm(session.tree, target);
  if (!run) return `Không có ${formatTarget(target)} trong văn bản được sửa đổi, hoặc có nhiều hơn một`;
  const list = run.parent.children as LexNode[];
  remove(list.splice(run.from + 1, run.to - run.from - 1).flatMap(leavesOf), session);
  note(run.parent as LexNode, session);
  return undefined;
}
