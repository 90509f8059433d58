import type { Found } from '../find-place.ts';
import { formatTarget } from '../format-target.ts';
import { type Kind, note, type Session } from './session.ts';

/** The words stay; while the suspension lasts, and where no day is asked for, the unit says so. */
export function suspend(
  { target, until }: Kind<'suspend'>,
  { node }: Found,
  session: Session,
): string | undefined {
  if (node.type === 'document') return 'Lệnh ngưng hiệu lực toàn bộ văn bản';
  if (target.sentence !== undefined || target.paragraph !== undefined)
    return `Chưa đánh dấu được ${formatTarget(target)} là ngưng hiệu lực`;
  const isOver = session.date !== undefined && until !== undefined && until < session.date;
  if (!isOver) note(node, session);
  return undefined;
}
