import { complete, isEmpty } from '../command/path.ts';
import { narrowing } from '../command/narrowing.ts';
import type { Action } from '../command/types.ts';
import type { Sentence } from './sentence.ts';

/** Does a list item name places, or quote words, for the verb above it? */
export function actsOn(sentence: Sentence, action: Action): boolean {
  if (/^\s*["“]/u.test(sentence.text)) return action.heading || action.verb !== 'repeal';
  const [first] = sentence.citations;
  return first !== undefined && /^\s*(?:tại\s+|các\s+)?$/iu.test(sentence.text.slice(0, first.start));
}

/** The action of the words above, with the places that a list item names. */
export function itemAction(sentence: Sentence, action: Action): Action {
  const targets = sentence.citations.flatMap(({ owner, targets: paths }) =>
    owner.kind === 'here' || owner.kind === 'this' ? [] : paths.filter((path) => !isEmpty(path)),
  );
  const { frame: _, position: __, ...rest } = action;
  const completed = targets.map((path, at) => complete(path, targets.slice(at + 1)));
  const narrowed = narrowing(
    sentence.masked,
    [...sentence.citations, ...sentence.others],
    0,
    sentence.masked.length,
  );
  return { ...rest, targets: completed, ...(narrowed ? { narrowed } : {}) };
}
