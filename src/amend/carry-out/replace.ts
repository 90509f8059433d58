import { isDivision, type LexNode } from '../../lexast/index.ts';
import { formatTarget } from '../format-target.ts';
import type { Found } from '../find-place.ts';
import { findForm, isForm } from '../forms.ts';
import {
  removeReplaced,
  sentenceCase,
  type Kind,
  leavesOf,
  note,
  put,
  quote,
  remove,
  type Session,
} from './session.ts';
import { hasTail, unnumberedTail, tailReason } from './unnumbered-tail.ts';
import { follows, placeByNumber } from './slot.ts';

/** The blocks of a form below its name, which stays. */
function replaceForm(operation: Kind<'replace'>, session: Session): string | undefined {
  const run = findForm(session.tree, operation.target);
  const where = formatTarget(operation.target);
  if (!run) return `Không có ${where} trong văn bản được sửa đổi, hoặc có nhiều hơn một`;
  const fresh = quote(operation.payload, session);
  const blocks = fresh.children as unknown as LexNode[];
  const list = run.parent.children as LexNode[];
  removeReplaced(list.slice(run.from + 1, run.to).flatMap(leavesOf), fresh as unknown as LexNode, session);
  list.splice(run.from + 1, run.to - run.from - 1, ...blocks);
  const units = blocks.filter((block) => isDivision(block));
  for (const unit of units.length > 0 ? units : [run.parent as LexNode]) note(unit, session);
  return undefined;
}

/** "Sửa đổi khoản 3 Điều 4 như sau: “…”" without the number: it stays, what stands behind it is new. */
function newContent(operation: Kind<'replace'>, found: Found, session: Session): string | undefined {
  const { node } = found;
  const [marker, ...rest] = (isDivision(node) ? node.children : []) as LexNode[];
  if (marker?.type !== 'marker') return `${sentenceCase(operation.target)} không có số để giữ lại`;
  if (unnumberedTail(found).length > 0) return tailReason(operation.target);
  const blocks = quote(operation.payload, session).children as unknown as LexNode[];
  remove(rest.flatMap(leavesOf), session);
  (node as { children: LexNode[] }).children = [marker, ...blocks];
  note(node, session);
  session.doubt = `Nội dung mới của ${formatTarget(operation.target)} không ghi lại số; số cũ được giữ`;
  return undefined;
}

export function replace(
  operation: Kind<'replace'>,
  found: Found | undefined,
  session: Session,
): string | undefined {
  if (!found && isForm(operation.target)) return replaceForm(operation, session);
  const node = quote(operation.payload, session) as unknown as LexNode;
  if (found && isDivision(found.node) && operation.payload.type === 'blocks')
    return newContent(operation, found, session);
  if (found) {
    if (unnumberedTail(found).length > 0 && !hasTail(node)) return tailReason(operation.target);
    put(found, node, session);
    return undefined;
  }
  const missing = `Không có ${formatTarget(operation.target)} trong văn bản được sửa đổi`;
  if (!operation.mayInsert) return missing;
  const place = placeByNumber(operation.target, session);
  if (typeof place === 'string' || !follows(place)) return missing;
  place.parent.children.splice(place.at, 0, node as never);
  note(node, session);
  session.doubt = `Lệnh ghi “sửa đổi, bổ sung” nhưng văn bản chưa có ${formatTarget(operation.target)}; đã bổ sung theo thứ tự`;
  return undefined;
}
