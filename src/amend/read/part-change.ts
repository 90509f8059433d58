import { type Block, isDivision, isParent, type LexNode, type LexParent } from '../../lexast/index.ts';
import { stepsOf } from '../../lexast/place.ts';
import { type Quote, quotesOf } from '../command/quotes.ts';
import type { Action } from '../command/types.ts';
import { heldLeaves, leavesBetween } from '../held.ts';
import { sameNumber } from '../numbers.ts';
import { type Quoted, quotedUnits, useAll } from '../payload.ts';
import { sayPlace } from '../say-place.ts';
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

/** A unit of one line, whose number is that of the place: "“2. Khách quan, gồm:”" for "đoạn mở đầu khoản 2". */
function lineOf(quoted: Quoted, target: Target): Block[] {
  const [unit, ...others] = quoted.units;
  const step = stepsOf(target).at(-1);
  if (!unit) return quoted.blocks;
  const list = unit.children as LexNode[];
  const isLine = others.length === 0 && unit.type === step?.type && sameNumber(unit.num, step.num);
  if (!isLine || quoted.blocks.length > 0 || list.some((child) => isDivision(child))) return [];
  return list.filter(({ type }) => type === 'paragraph') as Block[];
}

const nothing = (target: Target) => `Không thấy nội dung mới của ${sayPlace(target)} trong phần được trích`;

/** A sentence is put into a line: its words without the white space around them. */
function words(block: Block): Payload | undefined {
  if (block.type !== 'paragraph') return undefined;
  const leaves = heldLeaves(block as LexNode).map(({ leaf }) => leaf);
  const text = leaves.map(({ value }) => value).join('');
  const children = leavesBetween(leaves, text.length - text.trimStart().length, text.trimEnd().length);
  return { type: 'paragraph', children } as unknown as Payload;
}

/** "Sửa đổi câu thứ hai khoản 1 …", "sửa đổi đoạn mở đầu khoản 3 …", "sửa đổi gạch đầu dòng thứ nhất điểm a …". */
export function amendPart(
  reader: Reader,
  sentence: Sentence,
  target: Target,
  given: Quoted,
  doubt?: string,
): void {
  const quoted = quotedBy(sentence, given);
  useAll(quoted);
  const isDash = target.sentence === undefined && target.paragraph === undefined;
  const dashes = quoted.units.filter(({ type, num }) => type === 'item' && num === '');
  const lines = isDash ? [] : lineOf(quoted, target);
  const [block, ...others] = isDash ? (dashes as Block[]) : lines;
  const payload =
    block && target.sentence !== undefined ? words(block) : (block as unknown as Payload | undefined);
  const rest = isDash && quoted.units.length + quoted.blocks.length > 1;
  if (!payload || others.length > 0 || rest) {
    refuse(reader, sentence, target, nothing(target));
    return;
  }
  replacePlace(reader, sentence, target, payload, doubt);
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
  const { noun: part, side, ordinal } = addition;
  const where = side ?? (ordinal === undefined ? undefined : 'end');
  if (!where) {
    refuse(reader, sentence, target, `Không nói rõ bổ sung vào vị trí nào của ${sayPlace(target)}`);
    return;
  }
  const dashes = quoted.units.filter(({ type, num }) => type === 'item' && num === '');
  const blocks = (part === 'item' ? dashes : quoted.blocks) as Block[];
  const [first] = blocks;
  const isWhole = blocks.length === quoted.units.length + quoted.blocks.length;
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
