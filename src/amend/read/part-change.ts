import { type Block, isDivision, isParent, type LexNode, type LexParent } from '../../lexast/index.ts';
import { stepsOf } from '../../lexast/place.ts';
import { type Quote, quotesOf } from '../command/quotes.ts';
import type { Action } from '../command/types.ts';
import { heldLeaves, leavesBetween } from '../held.ts';
import { sameNumber } from '../numbers.ts';
import { sentencesOf } from '../carry-out/sentences.ts';
import { type Quoted, quotedUnits, useAll } from '../payload.ts';
import { formatTarget } from '../format-target.ts';
import type { Payload, Target } from '../types.ts';
import { common, type Reader, refuse, replacePlace } from './reader.ts';
import { type Sentence, wordsOf } from './sentence.ts';

/** Is it a paragraph, a sentence or a dash: a part of a unit that has no number? */
export const isPart = ({ sentence, paragraph, item }: Target): boolean =>
  sentence !== undefined || paragraph !== undefined || (item !== undefined && /^\d+$/u.test(item));

/** Words quoted on the line of the command, as a quotation. */
function inline(sentence: Sentence, { start, end }: Quote): LexParent {
  const { text } = sentence;
  const words = wordsOf(sentence);
  const children = leavesBetween(words, start - 1, end + 1);
  const last = words.at(-1);
  // Behind the command its line ends: so does that of a paragraph which is added.
  const white = last ? last.value.length - last.value.trimEnd().length : 0;
  if (white > 0 && end + 1 < text.length - white)
    children.push(...leavesBetween(words, text.length - white, text.length));
  return { type: 'quotation', children: [{ type: 'paragraph', children }] } as unknown as LexParent;
}

/** What a command about a part quotes: on the lines below, or in its own. */
function quotedBy(sentence: Sentence, quoted: Quoted): Quoted {
  if (quoted.units.length + quoted.blocks.length > 0) return quoted;
  const [quote, ...others] = quotesOf(sentence.text);
  return quote && others.length === 0 ? quotedUnits([inline(sentence, quote)]) : quoted;
}

/** Is a unit the lowest one that a place names? */
const isOf = ({ type, num }: Quoted['units'][number], target: Target | undefined) => {
  const step = stepsOf(target ?? {}).at(-1);
  return type === step?.type && sameNumber(num, step.num);
};

/**
 * The lines of a unit whose number is that of the place, "“2. Khách quan, gồm:”" for "đoạn mở đầu khoản 2", or of several, each
 * with one line.
 */
function linesOf({ units, blocks }: Quoted, targets: readonly Target[]): Block[] {
  const [unit] = units;
  if (!unit) return blocks;
  if (
    blocks.length > 0 ||
    units.some(({ children }) => (children as LexNode[]).some((child) => isDivision(child)))
  )
    return [];
  const lines = units.map(
    ({ children }) => (children as LexNode[]).filter(({ type }) => type === 'paragraph') as Block[],
  );
  if (units.length === 1 && targets.every((target) => isOf(unit, target))) return lines.flat();
  const isByTurn = units.length === targets.length && units.every((each, at) => isOf(each, targets[at]));
  return isByTurn && lines.every(({ length }) => length === 1) ? lines.flat() : [];
}

const nothing = (target: Target) =>
  `Không thấy nội dung mới của ${formatTarget(target)} trong phần được trích`;

/** A sentence is put into a line: its words without the white space around them. */
function words(block: Block, from = 0, to?: number): Payload | undefined {
  if (block.type !== 'paragraph') return undefined;
  const leaves = heldLeaves(block as LexNode).map(({ leaf }) => leaf);
  const text = leaves
    .map(({ value }) => value)
    .join('')
    .slice(0, to);
  const start = from + text.slice(from).length - text.slice(from).trimStart().length;
  const children = leavesBetween(leaves, start, text.trimEnd().length);
  return { type: 'paragraph', children } as unknown as Payload;
}

/** The new words of several sentences: a line for each, or one line with as many sentences. */
function sentencesFor(lines: readonly Block[], count: number): (Payload | undefined)[] {
  const [line] = lines;
  if (count === 1 || lines.length !== 1 || !line || !isParent(line as LexNode))
    return lines.map((each) => words(each));
  return (sentencesOf(line as unknown as LexParent) ?? []).map(({ start, end }) => words(line, start, end));
}

/** What is quoted for each of some parts, in their order; nothing where the two do not answer one another. */
function payloadsFor(quoted: Quoted, targets: readonly Target[]): Payload[] | undefined {
  const isSentence = targets.every(({ sentence }) => sentence !== undefined);
  const isDash = targets.every(
    ({ sentence, paragraph }) => sentence === undefined && paragraph === undefined,
  );
  const isParagraph = targets.every(
    ({ sentence, paragraph }) => sentence === undefined && paragraph !== undefined,
  );
  const dashes = quoted.units.filter(({ type, num }) => type === 'item' && num === '');
  if (isDash && dashes.length < quoted.units.length + quoted.blocks.length) return undefined;
  const found = isSentence
    ? sentencesFor(linesOf(quoted, targets), targets.length)
    : isDash
      ? dashes
      : isParagraph
        ? linesOf(quoted, targets)
        : [];
  return found.length === targets.length && found.every((each) => each !== undefined)
    ? (found as Payload[])
    : undefined;
}

/** "Sửa đổi câu thứ hai khoản 1 …", "sửa đổi đoạn thứ nhất và đoạn thứ ba …", "sửa đổi gạch đầu dòng thứ nhất điểm a …". */
export function amendParts(
  reader: Reader,
  sentence: Sentence,
  targets: readonly Target[],
  given: Quoted,
  doubt?: string,
): void {
  const quoted = quotedBy(sentence, given);
  useAll(quoted);
  const payloads = payloadsFor(quoted, targets);
  for (const [at, target] of targets.entries()) {
    const payload = payloads?.[at];
    if (payload) replacePlace(reader, sentence, target, payload, doubt);
    else refuse(reader, sentence, target, nothing(target));
  }
}

/** "Bổ sung câu sau vào cuối khoản 3 …", "bổ sung đoạn thứ hai vào sau đoạn thứ nhất Điều 3 …". */
export function addPart(
  reader: Reader,
  sentence: Sentence,
  { addition, targets: [target = {}] }: Pick<Action, 'addition' | 'targets'>,
  given: Quoted,
  doubt?: string,
): void {
  if (!addition) return;
  const quoted = quotedBy(sentence, given);
  useAll(quoted);
  const { noun: part, side, ordinal, count } = addition;
  const where = side ?? (ordinal === undefined ? undefined : 'end');
  if (!where) {
    refuse(reader, sentence, target, `Không nói rõ bổ sung vào vị trí nào của ${formatTarget(target)}`);
    return;
  }
  const dashes = quoted.units.filter(({ type, num }) => type === 'item' && num === '');
  const blocks = (part === 'item' ? dashes : quoted.blocks) as Block[];
  const [first] = blocks;
  const isWhole =
    blocks.length === quoted.units.length + quoted.blocks.length &&
    (count ?? blocks.length) === blocks.length;
  const payload =
    part === 'sentence'
      ? blocks.length === 1 && first
        ? words(first)
        : undefined
      : ({ type: 'blocks', children: blocks } as Payload);
  if (!payload || !first || !isWhole || !isParent(first as LexNode)) {
    refuse(reader, sentence, target, nothing(target));
    return;
  }
  reader.reading.operations.push({
    ...common(sentence, target, doubt),
    kind: 'insert-part',
    part,
    payload,
    side: where,
    ...(ordinal === undefined ? {} : { ordinal }),
  });
}
