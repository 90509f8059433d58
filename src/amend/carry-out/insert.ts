import { formatTarget } from '../format-target.ts';
import { type LexNode } from '../../lexast/index.ts';
import { findPlace } from '../find-place.ts';
import { isAttached } from '../forms.ts';
import { insertAttached } from './insert-attached.ts';
import { isRepealed, type Kind, note, put, quote, type Session } from './session.ts';
import { follows, placeByNumber, slotBeside } from './slot.ts';

export function insert(operation: Kind<'insert'>, session: Session): string | undefined {
  const { target, beside } = operation;
  if (isAttached(target)) return insertAttached(operation, session);
  const present = findPlace(session.tree, target);
  const node = quote(operation.payload, session) as unknown as LexNode;
  if (present) {
    if (!isRepealed(present.node, session)) return `Văn bản đã có ${formatTarget(target)}`;
    put(present, node, session);
    return undefined;
  }
  const slot = beside ? slotBeside(beside, target, session) : placeByNumber(target, session);
  if (typeof slot === 'string') return slot;
  slot.parent.children.splice(slot.at, 0, node as never);
  note(node, session);
  if (!beside && slot.previous !== undefined && !follows(slot)) {
    session.doubt = `Trước ${formatTarget(target)} là số ${slot.previous}: văn bản được sửa đổi có thể thiếu một lần sửa đổi trước đó`;
  }
  return undefined;
}
