import {
  type Block,
  type CitationPath,
  type Division,
  isDivision,
  isParent,
  lawText,
  type LexNode,
  type LexParent,
  unwrap,
} from '../../lexast/index.ts';
import { withPlainD } from '../../lexast/plain-d.ts';
import { stepsOf } from '../../lexast/place.ts';
import { findPlace } from '../find-place.ts';
import { sameNumber } from '../numbers.ts';
import type { Quoted } from '../payload.ts';
import { formatTarget } from '../format-target.ts';
import type { Payload, Target } from '../types.ts';

/** What is quoted with the units around it taken off. */
export interface Opened {
  units: Division[];
  /** The own paragraphs of such a unit that the command names: "đoạn mở đầu và điểm a khoản 1". */
  parts: { target: Target; payload: Payload }[];
  doubt?: string;
}

/** "…", "[...]", "(…)": words that are not quoted. */
const dots = /^\s*["“”]?\s*[[(]?\s*(?:…|\.{3,5}|…\.)+\s*[\])]?\s*["”]?\s*[.;]?\s*$/u;

const onOneLine = (words: string): string => withPlainD(unwrap(words)).replace(/\s+/gu, ' ').trim();

const wordsOf = (node: LexNode): string => onOneLine(lawText(node));

const ownWords = (node: LexNode): string =>
  isParent(node)
    ? onOneLine(
        (node.children as LexNode[])
          .filter(({ type }) => type !== 'marker')
          .map(lawText)
          .join(''),
      )
    : '';

/** Does a line, or a unit, stand for words that are left out? */
const isLeftOut = (node: LexNode): boolean => dots.test(ownWords(node));

/** Is something left out among the units of new words? Forms have lines of dots that are their own. */
export const leavesOut = (node: LexNode): boolean =>
  isParent(node) &&
  node.type !== 'table' &&
  (node.children as LexNode[]).some((child) => isLeftOut(child) || leavesOut(child));

const depthOf = (path: CitationPath, { type }: Division) =>
  stepsOf(path).findIndex((step) => step.type === type);

/** Does a target lie in a quoted unit, or is it one of its own paragraphs? */
function isIn(target: Target, unit: Division): boolean {
  const steps = stepsOf(target);
  const at = depthOf(target, unit);
  const step = steps[at];
  if (!step || !sameNumber(step.num, unit.num)) return false;
  return at < steps.length - 1 || target.paragraph !== undefined;
}

/** The place of a quoted unit around a target. */
function around(target: Target, unit: Division): CitationPath {
  const path: CitationPath = target.attachment === undefined ? {} : { attachment: target.attachment };
  for (const { type, num } of stepsOf(target).slice(0, depthOf(target, unit) + 1)) path[type] = num;
  return path;
}

/**
 * "Sửa đổi khoản 2 Điều 9 như sau: “Điều 9. Trách nhiệm … 2. …”": the line of the Điều only says where the khoản stands. What
 * is quoted around the named units goes; where its words differ from those of the text, that is a doubt.
 */
export function withoutContext(base: LexNode, { units }: Quoted, targets: readonly Target[]): Opened {
  const opened: Opened = { units: [], parts: [] };
  const open = (unit: Division) => {
    const inside = targets.filter((target) => isIn(target, unit));
    const [first] = inside;
    if (!first) {
      opened.units.push(unit);
      return;
    }
    const path = around(first, unit);
    const old = findPlace(base, path)?.node;
    const lines = (unit.children as LexNode[]).filter(
      (child) => child.type !== 'marker' && !isDivision(child),
    );
    const below = (unit.children as LexNode[]).filter((child): child is Division => isDivision(child));
    const own = inside.filter(
      (target) => target.paragraph !== undefined && stepsOf(target).at(-1)?.type === unit.type,
    );
    const paragraphs = lines.filter(({ type }) => type === 'paragraph');
    if (
      own.length > 0 &&
      own.length === paragraphs.length &&
      own.every(({ sentence }) => sentence === undefined)
    ) {
      for (const [at, target] of own.entries())
        opened.parts.push({ target, payload: paragraphs[at] as unknown as Payload });
    } else if (own.length > 0) {
      // Which of the paragraphs is the new one is not said: the command tells that it found none.
      opened.units.push(unit);
      return;
    } else if (!isRepeated(lines, old))
      opened.doubt = `Phần trích nhắc lại ${formatTarget(path)} bằng lời khác với văn bản được sửa đổi; lời đó không được sửa`;
    const named = below.filter((child) =>
      targets.some((target) => isIn(target, child) || isAt(target, child, path)),
    );
    for (const child of below) {
      const same = findPlace(base, { ...path, [child.type]: child.num })?.node;
      if (named.includes(child)) open(child);
      else if (!isLeftOut(child) && !(same && wordsOf(same) === wordsOf(child))) opened.units.push(child);
    }
  };
  for (const unit of units) open(unit);
  return opened;
}

const isAt = (target: Target, { type, num }: Division, path: CitationPath): boolean =>
  formatTarget(target) === formatTarget({ ...path, [type]: num });

/** Are the lines of a quoted unit left out, or those of the text? */
function isRepeated(lines: readonly LexNode[], old: LexNode | undefined): boolean {
  const olds =
    old && isParent(old) ? (old as LexParent).children.map((child) => wordsOf(child as LexNode)) : [];
  return lines.every((line) => isLeftOut(line) || olds.includes(wordsOf(line)));
}

/** Quoted lines without a number that only say that words are left out are no new words. */
export const isContextLine = (block: Block): boolean =>
  block.type === 'paragraph' && isLeftOut(block as LexNode);
