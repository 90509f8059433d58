import { isParent, type LexNode } from '../../lexast/index.ts';
import type { Found } from '../find-place.ts';
import {
  type Kind,
  leavesBut,
  leavesOf,
  note,
  quote,
  remove,
  sentenceCase,
  type Session,
  trailingSpace,
} from './session.ts';

export function rename(operation: Kind<'rename'>, found: Found, session: Session): string | undefined {
  const { node } = found;
  const heading = isParent(node)
    ? (node.children as LexNode[]).find(({ type }) => type === 'heading')
    : undefined;
  if (!heading || !isParent(heading)) return `${sentenceCase(operation.target)} không có tên để sửa`;
  const [payload] = quote(operation.payload, session).children as unknown as LexNode[];
  if (!payload) return 'Không thấy tên mới trong phần được trích';
  const fresh = leavesOf(payload);
  const leaves = leavesOf(heading);
  const lineEnd = trailingSpace(fresh) ? undefined : trailingSpace(leaves);
  remove(lineEnd ? leavesBut(leaves, lineEnd.value.length) : leaves, session);
  heading.children = (lineEnd ? [...fresh, lineEnd] : fresh) as unknown as typeof heading.children;
  note(node, session);
  return undefined;
}
