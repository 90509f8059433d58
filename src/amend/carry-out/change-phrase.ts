import { isDivision, isParent, type LexNode } from '../../lexast/index.ts';
import { formatTarget } from '../format-target.ts';
import { type HeldLeaf, leavesBetween } from '../held.ts';
import { type Found, ownParagraphs } from '../find-place.ts';
import { findPhrase, lineText, type Run, splice, withSpace } from '../phrases.ts';
import type { Phrase } from '../types.ts';
import { findForm } from '../forms.ts';
import { unnumberedTail, tailReason } from './unnumbered-tail.ts';
import { findSentence } from './sentences.ts';
import { doubt, type Kind, leavesOf, note, remove, type Session, unsure, white } from './session.ts';

/** Quoted words as a leaf; nothing where other words stand between them in the act. */
export function phraseLeaf({ words, excerpt }: Phrase, { executed, held }: Session): HeldLeaf | undefined {
  const value = held.get(excerpt.text)?.slice(excerpt.start, excerpt.end);
  if (value === undefined || value !== words) return undefined;
  return {
    type: 'text',
    value,
    data: { text: excerpt.text, start: excerpt.start, operation: executed.length },
  };
}

/** The space before the quotation marks of a phrase: words that are added need one. */
function spaceBefore({ excerpt }: Phrase, { executed, held }: Session): HeldLeaf | undefined {
  const start = excerpt.start - 2;
  const value = held.get(excerpt.text)?.slice(start, start + 1) ?? '';
  return /\s/u.test(value)
    ? { type: 'text', value, data: { text: excerpt.text, start, operation: executed.length } }
    : undefined;
}

export function changePhrase(
  operation: Kind<'replace-phrase'> | Kind<'remove-phrase'> | Kind<'insert-phrase'>,
  found: Found,
  session: Session,
): string | undefined {
  const { target } = operation;
  if (operation.kind === 'insert-phrase' && !operation.beside) return endWith(operation, found, session);
  const old = operation.kind === 'insert-phrase' ? operation.beside?.phrase : operation.old;
  const within = target.sentence === undefined ? undefined : findSentence(found.node, target.sentence);
  if (!old || (target.sentence !== undefined && !within)) return unsure(target);
  const hits = findPhrase(found.node, old.words).filter(
    ({ holder, start, end }) =>
      !within || (holder === within.holder && start >= within.start && end <= within.end),
  );
  if (hits.length === 0) {
    session.missing.add(operation);
    return `Không thấy cụm từ “${old.words.trim()}” tại ${formatTarget(target) || 'văn bản'}`;
  }
  if (hits.length > 1 && !/[\p{L}\p{N}]/u.test(old.words))
    return `Có nhiều dấu “${old.words.trim()}” tại ${formatTarget(target)}, lệnh không nói rõ dấu nào`;
  doubtful(operation, old.words, hits, found, session);
  const tail = unnumberedTail(found);
  const inTail = hits.filter(({ holder }) => tail.includes(holder as LexNode)).length;
  if (inTail > 0 && inTail < hits.length) return tailReason(target);
  const fresh = operation.kind === 'remove-phrase' ? undefined : phraseLeaf(operation.new, session);
  if (operation.kind !== 'remove-phrase' && !fresh)
    return 'Cụm từ mới bị ngắt giữa chừng trong văn bản sửa đổi';
  // From the last: offsets before it stand.
  for (const hit of hits.toReversed()) {
    if (operation.kind === 'remove-phrase') remove(splice(withSpace(hit), []), session);
    else if (operation.kind === 'replace-phrase')
      remove(splice(hit, fresh ? [structuredClone(fresh)] : []), session);
    else if (fresh) {
      const space =
        /^[\p{L}\p{N}“("]/u.test(fresh.value) || operation.beside?.side === 'before'
          ? spaceBefore(operation.new, session)
          : undefined;
      const at = operation.beside?.side === 'after' ? hit.end : hit.start;
      const pieces = space ? [space] : [];
      const leaves =
        operation.beside?.side === 'after'
          ? [...pieces, structuredClone(fresh)]
          : [structuredClone(fresh), ...pieces];
      splice({ ...hit, start: at, end: at }, leaves);
    }
    note(nearestUnit(found.node, hit.holder), session);
  }
  return undefined;
}

/** "… tại Mẫu số 02 Phụ lục I": in the blocks of the form. */
export function changeInForm(
  operation: Kind<'replace-phrase'> | Kind<'remove-phrase'> | Kind<'insert-phrase'>,
  session: Session,
): string | undefined {
  const run = findForm(session.tree, operation.target);
  if (!run)
    return `Không có ${formatTarget(operation.target)} trong văn bản được sửa đổi, hoặc có nhiều hơn một`;
  const blocks = (run.parent.children as LexNode[]).slice(run.from + 1, run.to);
  const node = { type: 'body', children: blocks } as LexNode;
  const reason = changePhrase(operation, { node, parent: run.parent }, session);
  if (reason === undefined) note(run.parent as LexNode, session);
  return reason;
}

const wordsIn = ({ holder, start, end }: Run) => lineText(holder).slice(start, end).replace(/\s+/gu, ' ');

/** What a reader must look at where a phrase is changed: other spellings, what the act itself brought, commas left over. */
function doubtful(
  { kind, command, target }: Kind<'replace-phrase'> | Kind<'remove-phrase'> | Kind<'insert-phrase'>,
  words: string,
  hits: readonly Run[],
  { node }: Found,
  session: Session,
): void {
  const plain = words.trim().replace(/\s+/gu, ' ');
  const other = hits.map(wordsIn).find((each) => each !== plain);
  if (other) doubt(session, `Văn bản viết “${other}”, lệnh viết “${plain}”`);
  const anyCase = target.sentence === undefined ? findPhrase(node, words, true) : [];
  const left = anyCase.find(
    ({ holder, start }) => !hits.some((hit) => hit.holder === holder && hit.start === start),
  );
  if (left) doubt(session, `Còn “${wordsIn(left)}” viết hoa, viết thường khác cụm từ được nêu nên không sửa`);
  if (hits.length > 1 && !/\s/u.test(plain) && (target.clause !== undefined || target.point !== undefined))
    doubt(session, `Từ “${plain}” đứng ở ${hits.length} chỗ tại ${formatTarget(target)}; tất cả đã được sửa`);
  const isOwn = ({ holder, start, end }: Run) =>
    leavesBetween(leavesOf(holder as LexNode), start, end).some(
      ({ data }) => data.operation !== undefined && data.text === command.act,
    );
  if (hits.some(isOwn)) doubt(session, `Cụm từ “${plain}” ở đây là lời do chính văn bản này đưa vào`);
  const around = hits.map(({ holder, start, end }) => {
    const text = lineText(holder);
    return `${text.slice(0, start).trimEnd()}@${text.slice(end)}`;
  });
  if (
    kind === 'remove-phrase' &&
    around.some((text) => /(?:^|[,;(])@\s*(?:[,;.)]|(?:và|hoặc)\s)/u.test(text))
  )
    doubt(session, 'Sau khi bỏ cụm từ còn lại dấu câu hoặc chữ nối thừa; lệnh không nói đến');
}

/** "Bổ sung cụm từ “…” vào cuối khoản 3": before the stop of its last sentence. */
function endWith(operation: Kind<'insert-phrase'>, { node }: Found, session: Session): string | undefined {
  const fresh = phraseLeaf(operation.new, session);
  const own = isParent(node) ? ownParagraphs(node) : undefined;
  const holder = own?.isWhole ? own.paragraphs.at(-1) : undefined;
  const text = holder ? lineText(holder).trimEnd() : '';
  // Where the words end with a stop of their own, which of the two stays is not said.
  if (!fresh || !holder || !/[\p{L}\p{N})”][.;]$/u.test(text) || /[.;:]\s*$/u.test(fresh.value))
    return `Không xác định được chắc chắn vị trí cuối của ${formatTarget(operation.target)}`;
  const space = /^[\p{L}\p{N}“("]/u.test(fresh.value) ? white(' ', operation.command.act, session) : [];
  const at = text.length - 1;
  splice({ holder, start: at, end: at }, [...space, fresh]);
  note(nearestUnit(node, holder as LexNode), session);
  return undefined;
}

/** The innermost unit around a paragraph. */
function nearestUnit(from: LexNode, holder: LexNode): LexNode {
  let best = from;
  const walk = (node: LexNode, unit: LexNode): boolean => {
    if (node === holder) {
      best = unit;
      return true;
    }
    const inner = isDivision(node) ? node : unit;
    return isParent(node) && (node.children as LexNode[]).some((child) => walk(child, inner));
  };
  walk(from, from);
  return best;
}
