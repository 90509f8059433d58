import { isDivision, type LexNode } from '../../lexast/index.ts';
import { findAttachment } from '../find-place.ts';
import { findForm, formBefore, isForm } from '../forms.ts';
import { compareNumbers } from '../numbers.ts';
import { formatTarget } from '../format-target.ts';
import { type Kind, note, quote, type Session } from './session.ts';

/** "Bổ sung Phụ lục IV …", "bổ sung Mẫu số 03 vào Phụ lục I …": behind the one whose number it follows. */
export function insertAttached(operation: Kind<'insert'>, session: Session): string | undefined {
  const { target, payload } = operation;
  const { tree } = session;
  const list = tree.children as LexNode[];
  const unsure = `Không rõ ${formatTarget(target)} được bổ sung vào đâu`;
  if (isForm(target)) {
    const around = findAttachment(tree, target.attachment ?? '')?.node;
    if (findForm(tree, target)) return `Văn bản đã có ${formatTarget(target)}`;
    const run = around && formBefore(around, target.item ?? '');
    if (!run) return unsure;
    const blocks = quote(payload, session).children as unknown as LexNode[];
    (run.parent.children as LexNode[]).splice(run.to, 0, ...blocks);
    const units = blocks.filter((block) => isDivision(block));
    for (const unit of units.length > 0 ? units : [run.parent as LexNode]) note(unit, session);
    return undefined;
  }
  if (findAttachment(tree, target.attachment ?? '')) return `Văn bản đã có ${formatTarget(target)}`;
  const node = quote(payload, session) as unknown as LexNode;
  const last = list.findLastIndex(({ type }) => type === 'appendix' || type === 'attachment');
  const before = list.filter((each) => each.type === 'appendix');
  const num = node.type === 'appendix' ? node.num : undefined;
  const isNext =
    num !== undefined &&
    before.every((each) => each.num !== undefined && compareNumbers(each.num, num, true) < 0);
  if (last < 0 || !isNext) return unsure;
  list.splice(last + 1, 0, node);
  note(node, session);
  return undefined;
}
