import type { LexNode } from '../../lexast/index.ts';
import type { Found } from '../find-place.ts';
import { splice, withSpace } from '../phrases.ts';
import { findSentence, sentencesOf } from './sentences.ts';
import { type Kind, leavesOf, note, quote, remove, sentenceCase, type Session, unsure } from './session.ts';

/** One sentence of a unit is replaced, or goes. */
export function changeSentence(
  operation: Kind<'replace'> | Kind<'repeal'>,
  { node, parent }: Found,
  session: Session,
): string | undefined {
  const { target } = operation;
  const run = findSentence(node, target.sentence ?? 0);
  if (!run) return unsure(target);
  if (operation.kind === 'repeal') {
    if ((sentencesOf(run.holder)?.length ?? 0) < 2) return `${sentenceCase(target)} là câu duy nhất của đoạn`;
    remove(splice(withSpace(run), []), session);
  } else remove(splice(run, quote(leavesOf(operation.payload as LexNode), session)), session);
  note(node.type === 'paragraph' ? (parent as LexNode) : node, session);
  return undefined;
}
