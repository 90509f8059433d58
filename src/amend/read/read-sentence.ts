import { commandDate } from '../dates.ts';
import type { Operation, Target } from '../types.ts';
import { aboutOf } from './about.ts';
import { actsOn, itemActions } from './list-item.ts';
import { mentionOnly, otherText } from './mentions.ts';
import { addOperations } from './operations.ts';
import { notUnderstood, type Reader, recordVerdict } from './reader.ts';
import type { Scope } from './scope.ts';
import type { Sentence } from './sentence.ts';
import { limitActions, trailingLimit } from './trailing-limit.ts';

const NO_COMMAND = 'Không nhận ra lệnh sửa đổi trong câu này';

/**
 * Adds what one sentence does to the base, and its verdict, to the reading.
 *
 * @param scope what the words above say
 * @param last the scope as the sentence before left it
 * @param hasItems do further sentences or units follow, which may be the items of this one?
 * @returns the scope of the items
 */
export function readSentence(
  reader: Reader,
  sentence: Sentence,
  scope: Scope,
  last: Scope,
  hasItems: boolean,
): Scope {
  const named = aboutOf(sentence);
  const about = named ?? scope.about;
  if (about === 'other' || (!named && reader.isNamed(sentence))) return otherText(reader, sentence, hasItems);
  if (about !== 'base') return readUnnamed(reader, sentence, about, last, hasItems);
  const item = sentence.isCommand ? undefined : scope.action;
  if (sentence.isCommand || (item && actsOn(sentence, item.action)))
    return readCommandSentence(reader, sentence, scope, item, hasItems);
  if (sentence.quotations.length > 0)
    notUnderstood(reader, sentence, {}, 'Có nội dung trích dẫn nhưng không nhận ra lệnh sửa đổi');
  else if (named) mentionOnly(reader, sentence);
  else if (scope.action || (scope.named && speaksOfPlaces(sentence)))
    notUnderstood(reader, sentence, scope.path ?? {}, NO_COMMAND);
  return named ? { ...last, about: 'base', named: true } : last;
}

/**
 * Reads a heading, as a command of its own or, where a sentence below it gives the command, as what the command is about.
 *
 * @param said the sentences below the heading
 * @returns the scope of those sentences, and the places that the heading says will change
 */
export function readHeading(
  reader: Reader,
  head: Sentence,
  scope: Scope,
  said: readonly Sentence[],
): { inner: Scope; promised: Target[] } {
  const about = aboutOf(head) ?? scope.about;
  if (about !== 'base' || !head.isCommand || !said.some(({ isCommand }) => isCommand))
    return { inner: readSentence(reader, head, scope, scope, true), promised: [] };
  recordVerdict(reader, 'introduction', head);
  const draft: Reader = { ...reader, reading: { operations: [], mentions: [] } };
  const inner = addOperations(draft, head, head.actions, head, scope, true);
  const named = aboutOf(head) === 'base' || scope.named === true;
  const promised = draft.reading.operations.map(({ target }) => target);
  const effective = commandDate(head.command.words) ?? scope.effective;
  return { inner: { ...inner, about, named, effective }, promised };
}

/** A sentence of which nobody says which text it is about: "… của các luật sau đây:", whose items name the texts. */
function readUnnamed(
  reader: Reader,
  sentence: Sentence,
  about: Scope['about'],
  last: Scope,
  hasItems: boolean,
): Scope {
  const [action] = sentence.actions;
  if (!sentence.isCommand || !action) return last;
  if (hasItems) return { action: { action, sentence }, effective: commandDate(sentence.command.words) };
  if (reader.isOmnibus && !about && action.targets.length > 0)
    notUnderstood(
      reader,
      sentence,
      {},
      'Tên văn bản sửa đổi nêu nhiều văn bản, lệnh này không nói rõ sửa văn bản nào',
    );
  return last;
}

/** A command about the base, or a list item that completes one. */
function readCommandSentence(
  reader: Reader,
  sentence: Sentence,
  scope: Scope,
  item: Scope['action'],
  hasItems: boolean,
): Scope {
  const actions = limitActions(
    item ? itemActions(sentence, item.action) : sentence.actions,
    trailingLimit(sentence, reader.isOwn, reader.base.meta.title ?? ''),
  );
  // The words that change stand in the item, or above it.
  const quoting =
    item && actions.every(({ phrases }) => phrases === item.action.phrases) ? item.sentence : sentence;
  const count = reader.reading.operations.length;
  const inner = addOperations(reader, sentence, actions, quoting, scope, hasItems);
  const made = reader.reading.operations.slice(count);
  if (made.length === 0 && !hasItems)
    notUnderstood(reader, sentence, inner.path ?? scope.path ?? {}, NO_COMMAND);
  else giveVerdict(reader, sentence, made);
  const effective = commandDate(sentence.command.words) ?? scope.effective;
  if (effective) for (const each of made) each.effective = effective;
  const named = aboutOf(sentence) !== undefined || scope.named === true;
  return { ...inner, about: 'base', named, effective };
}

/** The verdict on a command, by the operations that it led to. */
function giveVerdict(reader: Reader, sentence: Sentence, made: readonly Operation[]): void {
  const reasons = made.flatMap((each) => (each.kind === 'not-understood' ? [each.reason] : []));
  if (made.length === 0) recordVerdict(reader, 'introduction', sentence);
  else if (reasons.length < made.length) recordVerdict(reader, 'operation', sentence);
  else recordVerdict(reader, 'not-understood', sentence, reasons.join('; '));
}

/** Does a sentence under the name of the base quote words, or name places that nobody else is said to have? */
function speaksOfPlaces({ text, citations }: Sentence): boolean {
  return /["“]/u.test(text) || citations.some(({ work }) => work.kind === 'inherited');
}
