import { formatPlace, isDivision, isParent, type LexNode } from '../../lexast/index.ts';
import type { Found } from '../find-place.ts';
import type { HeldLeaf } from '../held.ts';
import { findPhrase, splice, withSpace } from '../phrases.ts';
import type { Phrase } from '../types.ts';
import { type Kind, note, remove, type Session } from './session.ts';

function phraseLeaf({ words, excerpt }: Phrase, { executed, held }: Session): HeldLeaf | undefined {
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
  const old = operation.kind === 'insert-phrase' ? operation.beside.phrase : operation.old;
  const hits = findPhrase(found.node, old.words);
  if (hits.length === 0)
    return `Không thấy cụm từ “${old.words.trim()}” tại ${formatPlace(operation.target) || 'văn bản'}`;
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
        /^[\p{L}\p{N}“("]/u.test(fresh.value) || operation.beside.side === 'before'
          ? spaceBefore(operation.new, session)
          : undefined;
      const at = operation.beside.side === 'after' ? hit.end : hit.start;
      const pieces = space ? [space] : [];
      const leaves =
        operation.beside.side === 'after'
          ? [...pieces, structuredClone(fresh)]
          : [structuredClone(fresh), ...pieces];
      splice({ ...hit, start: at, end: at }, leaves);
    }
    note(nearestUnit(found.node, hit.holder), session);
  }
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
