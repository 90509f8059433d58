import { isDivision, isParent, type LexNode, type LexParent } from '../../lexast/index.ts';
import { type Found, findPlace, lastParagraph, ownParagraphs } from '../find-place.ts';
import type { HeldLeaf } from '../held.ts';
import { lineText, type Run, splice } from '../phrases.ts';
import { formatTarget } from '../format-target.ts';
import { findSentence, sentencesOf } from './sentences.ts';
import {
  isRepealed,
  type Kind,
  leavesOf,
  note,
  quote,
  sentenceCase,
  type Session,
  unsure,
  white,
} from './session.ts';

type Insertion = Kind<'insert-part'>;

/** A sentence, paragraph or dash that has no number is put beside another one, or at the end of a unit. */
export function insertPart(operation: Insertion, session: Session): string | undefined {
  const { sentence: _, ...place } = operation.target;
  const { paragraph: __, ...unitPath } = place;
  const unit = findPlace(session.tree, unitPath);
  const found = findPlace(session.tree, place);
  if (!unit || !found) return unsure(place);
  if (isRepealed(unit.node, session)) return `${sentenceCase(unitPath)} đã được bãi bỏ trước đó`;
  const put = { sentence: putSentence, paragraph: putParagraph, item: putDash }[operation.part];
  const refused = put(operation, found, session);
  if (refused === undefined) note(isDivision(unit.node) ? unit.node : (unit.parent as LexNode), session);
  return refused;
}

function putSentence(operation: Insertion, { node }: Found, session: Session): string | undefined {
  const { target, side, command } = operation;
  const run =
    target.sentence !== undefined
      ? findSentence(node, target.sentence)
      : side === 'end'
        ? lastSentence(node)
        : undefined;
  if (!run) return unsure(target);
  const fresh = quote(leavesOf(operation.payload as LexNode), session);
  const space = white(' ', command.act, session);
  const before = side === 'before';
  const at = before ? run.start : run.end;
  splice({ ...run, start: at, end: at }, before ? [...fresh, ...space] : [...space, ...fresh]);
  return undefined;
}

/** The sentence that ends a unit; nothing where the unit ends in a list, or in a line that is no sentence. */
function lastSentence(node: LexNode): Run | undefined {
  if (!isParent(node)) return undefined;
  const paragraph = node.type === 'paragraph' ? node : lastParagraph(node)?.node;
  const run = paragraph && isParent(paragraph) ? sentencesOf(paragraph)?.at(-1) : undefined;
  const words = run && lineText(run.holder).trimEnd();
  return words && /[.!?…]["”’)]*$/u.test(words) ? run : undefined;
}

function putParagraph(operation: Insertion, found: Found, session: Session): string | undefined {
  const { target, side, ordinal } = operation;
  const { node } = found;
  if (!isParent(node)) return unsure(target);
  if (target.paragraph !== undefined) {
    if (side !== 'after' && side !== 'before') return unsure(target);
    const list = found.parent.children as LexNode[];
    const count =
      ownParagraphs(found.parent).paragraphs.indexOf(node as LexParent) + (side === 'after' ? 2 : 1);
    if (ordinal !== undefined && ordinal > 0 && ordinal !== count) return misplaced(operation);
    return putBlocks(operation, found.parent, list.indexOf(node) + (side === 'after' ? 1 : 0), session);
  }
  // Behind a unit stands what ends it: "bổ sung đoạn sau vào sau điểm c khoản 2".
  if (side !== 'end' && side !== 'after') return unsure(target);
  const { paragraphs, isWhole } = ownParagraphs(node);
  if (ordinal !== undefined && ordinal > 0 && (!isWhole || ordinal !== paragraphs.length + 1))
    return misplaced(operation);
  const home = endOf(node);
  return putBlocks(operation, home, home.children.length, session);
}

const misplaced = ({ ordinal, target }: Insertion) =>
  `Đoạn, dòng thứ ${ordinal} không phải là vị trí kế tiếp của ${formatTarget(target)}`;

/** Where the last line of a unit stands: a paragraph after điểm is one of the last điểm, as print has it. */
function endOf(unit: LexParent): LexParent {
  const last = (unit.children as LexNode[]).at(-1);
  return last && isDivision(last) && last.type !== 'item' ? endOf(last) : unit;
}

const isDash = (child: LexNode): boolean => isDivision(child) && child.type === 'item' && child.num === '';

function putDash(operation: Insertion, found: Found, session: Session): string | undefined {
  const { target, side, ordinal } = operation;
  const isBeside = isDash(found.node);
  const parent = isBeside ? found.parent : found.node;
  if (!isParent(parent)) return unsure(target);
  const list = parent.children as LexNode[];
  const at =
    isBeside && (side === 'after' || side === 'before')
      ? list.indexOf(found.node) + (side === 'after' ? 1 : 0)
      : side === 'end' && !isBeside
        ? list.findLastIndex(isDash) + 1
        : 0;
  if (at === 0) return unsure(target);
  const count = list.slice(0, at).filter(isDash).length + 1;
  if (ordinal !== undefined && ordinal > 0 && ordinal !== count) return misplaced(operation);
  return putBlocks(operation, parent, at, session);
}

/** Blocks on lines of their own. */
function putBlocks(operation: Insertion, parent: LexParent, at: number, session: Session): undefined {
  const blocks = quote(operation.payload, session).children as unknown as LexNode[];
  const list = parent.children as LexNode[];
  const before = list[at - 1];
  for (const block of [before, ...blocks]) {
    const holder = block && leavesHolder(block);
    if (holder && !endsLine(holder))
      (holder.children as unknown as HeldLeaf[]).push(...white('\n', operation.command.act, session));
  }
  list.splice(at, 0, ...blocks);
  return undefined;
}

const endsLine = (holder: LexParent) =>
  leavesOf(holder as LexNode)
    .at(-1)
    ?.value.endsWith('\n') ?? false;

/** What holds the last words of a block. */
function leavesHolder(block: LexNode): LexParent | undefined {
  if (!isParent(block)) return undefined;
  const last = (block.children as LexNode[]).at(-1);
  return last && isParent(last) ? leavesHolder(last) : block;
}
