import { complete, isEmpty } from '../command/path.ts';
import { narrowing } from '../command/narrowing.ts';
import type { Action } from '../command/types.ts';
import type { Sentence } from './sentence.ts';

/** "a) Cụm từ “A” tại Điều 3 bằng cụm từ “B”", "b) “C” thành “D”": an item that says which words change, and has no verb. */
function phraseActions(sentence: Sentence, above: Action): Action[] | undefined {
  if (!/^\s*(?:các\s+)?(?:(?:cụm\s+)?từ|số|dấu|chữ)?(?:\s+ngữ)?\s*:?\s*["“]/iu.test(sentence.text))
    return undefined;
  if (sentence.actions.length > 0 || above.heading || sentence.quotations.length > 0) return undefined;
  const { actions } = sentence.under(above);
  const isWhole = actions.every(
    ({ phrases }) =>
      phrases.length > 0 && phrases.every(({ old, new: fresh }) => old && (fresh || above.verb === 'repeal')),
  );
  if (!isWhole || actions.length === 0) return undefined;
  return actions.map((each) => (each.targets.length > 0 ? each : { ...each, targets: above.targets }));
}

/** Does a list item name places, or quote words, for the verb above it? */
export function actsOn(sentence: Sentence, action: Action): boolean {
  if (phraseActions(sentence, action)) return true;
  if (/^\s*["“]/u.test(sentence.text)) return action.heading || action.verb !== 'repeal';
  const [first] = sentence.citations;
  return first !== undefined && /^\s*(?:tại\s+|các\s+)?$/iu.test(sentence.text.slice(0, first.start));
}

/** The actions of the words above, with the places that a list item names. */
export function itemActions(sentence: Sentence, action: Action): Action[] {
  const phrases = phraseActions(sentence, action);
  if (phrases) return phrases;
  const targets = sentence.citations.flatMap(({ work, targets: paths }) =>
    work.kind === 'here' || work.kind === 'this' ? [] : paths.filter((path) => !isEmpty(path)),
  );
  const { within: _, position: __, ...rest } = action;
  const completed = targets.map((path, at) => complete(path, targets.slice(at + 1)));
  const narrowed = narrowing(
    sentence.masked,
    [...sentence.citations, ...sentence.others],
    0,
    sentence.masked.length,
  );
  const whole = completed.length === 0 && sentence.citations.some(({ work }) => work.kind === 'instrument');
  return [{ ...rest, targets: completed, ...(narrowed ? { narrowed } : {}), ...(whole ? { whole } : {}) }];
}
