import { isParent, type LexNode, type LexParent } from '../lexast/index.ts';
import { stepsOf } from '../lexast/place.ts';
import type { Citation } from '../cite/index.ts';
import { lawName, names } from './base-name.ts';
import { readCommand } from './command/command.ts';
import { commandDate, ownDates } from './dates.ts';
import { holdTree } from './held.ts';
import { gatherSentences } from './read/gather.ts';
import { notUnderstood, type Reader, recordVerdict } from './read/reader.ts';
import { readHeading, readSentence } from './read/read-sentence.ts';
import type { Scope } from './read/scope.ts';
import { type Sentence, sentenceReader } from './read/sentence.ts';
import { takeUnquoted } from './read/unquoted.ts';
import type { HeldText, Reading, Target } from './types.ts';

/**
 * What an amending act does to one text: an operation for each place that a command names, and a verdict for
 * every sentence that speaks of the text.
 */
export function read(amending: HeldText, base: HeldText): Reading {
  const reading: Reading = { operations: [], mentions: [] };
  const { tree, originals } = holdTree(amending.document, amending.id);
  const root = tree as LexNode;
  const lawNames = [lawName(base)]
    .filter((name) => name !== undefined)
    .map((name) => name.replace(/^\S+\s/u, ''));
  const isOwn = ({ work }: Citation) => work.kind === 'instrument' && names(work, base);
  const titled = readCommand(amending.document.meta.title ?? '', lawNames).citations.filter(
    ({ work }) => work.kind === 'instrument',
  );
  const isAll = titled.every(isOwn);
  const reader: Reader = {
    act: amending.id,
    tree: root,
    base: base.document,
    reading,
    isOwn,
    isNamed: ({ citations, history }) => citations.some(isOwn) || history.some(isOwn),
    isOmnibus: !isAll && titled.some(isOwn),
    sentenceOf: sentenceReader(amending, originals, lawNames, (work) => !names(work, base)),
  };
  const start: Scope = { about: titled.length > 0 && isAll ? 'base' : undefined };
  for (const part of tree.children as LexNode[]) {
    if (part.type === 'body') walk(reader, part as LexParent, start, [root]);
    else noteMentions(reader, part, [], part.type === 'attachment' || part.type === 'appendix');
  }
  const dates = ownDates(amending.document);
  for (const operation of reading.operations) {
    const { anchor, words } = operation.command;
    const effective = operation.effective ?? commandDate(words) ?? dates.of(anchor);
    if (effective) operation.effective = effective;
  }
  return reading;
}

/** Reads the sentences of a unit, then the units below it in the scope that its last sentence sets. */
function walk(reader: Reader, parent: LexParent, scope: Scope, ancestors: readonly LexNode[]): void {
  const within = [...ancestors, parent as LexNode];
  const { sentences, units, others } = gatherSentences(reader, parent, within);
  for (const other of others) noteMentions(reader, other, within, other.type === 'table');
  const below = takeUnquoted(reader, sentences.at(-1), units, scope, within);

  const [head, ...said] = sentences;
  const isHead = head?.blocks[0]?.type === 'heading' && said.length > 0;
  // "Điều 81. Sửa đổi Luật …" names for its sentences what they do not say again.
  const count = reader.reading.operations.length;
  const { inner: headed, promised } = isHead
    ? readHeading(reader, head, scope, said)
    : { inner: scope, promised: [] };
  let inner = headed;
  const around = isHead ? headed : scope;
  const rest = isHead ? said : sentences;
  for (const [at, sentence] of rest.entries())
    inner = readSentence(reader, sentence, around, inner, below.length > 0 || at < rest.length - 1);
  for (const unit of below) walk(reader, unit, inner, within);

  const made = reader.reading.operations.slice(count);
  for (const target of promised) {
    if (head && !made.some((each) => covers(target, each.target)))
      notUnderstood(reader, head, target, 'Tên điều nêu lệnh này nhưng các câu bên dưới không nói lại');
  }
}

/**
 * Mentions outside the sentences of the body: the title, the legal bases, a footnote; and in lists and tables, where
 * "Danh mục văn bản bị bãi bỏ" says with its name what no sentence says.
 */
function noteMentions(
  reader: Reader,
  node: LexNode,
  ancestors: readonly LexNode[] = [],
  isList = false,
): void {
  if (!isParent(node) || node.type === 'quotation') return;
  if (node.type !== 'paragraph' && node.type !== 'basis' && node.type !== 'heading') {
    for (const child of node.children) noteMentions(reader, child as LexNode, [...ancestors, node], isList);
    return;
  }
  const sentence: Sentence = reader.sentenceOf(node, ancestors);
  if (!reader.isNamed(sentence)) return;
  if (!isList || !changing.test(sentence.text + ancestors.map(titleOf).join(' ')))
    recordVerdict(reader, 'citation', sentence);
  else
    notUnderstood(
      reader,
      sentence,
      {},
      'Danh mục kèm theo nêu văn bản này; chưa đọc được lệnh ghi trong danh mục',
    );
}

/** Is a place the same as another, or around it? */
const covers = (target: Target, other: Target): boolean =>
  stepsOf(target).every(({ type, num }) => other[type] === num) && target.attachment === other.attachment;

/** Words by which a list says what becomes of the texts in it. */
const changing = /sửa\s+đổi|bổ\s+sung|thay\s+thế|bãi\s+bỏ|h[uủ][ỷy]\s+bỏ|hết\s+hiệu\s+lực|đính\s+chính/iu;

/** The title of an attachment or appendix that stands around a list. */
const titleOf = (node: LexNode): string =>
  node.type === 'attachment' || node.type === 'appendix' ? ` ${node.title}` : '';
