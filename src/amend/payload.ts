import {
  isDivision,
  isParent,
  type Block,
  type Division,
  type DivisionType,
  type LexNode,
  type LexParent,
} from '../lexast/index.ts';
import { withPlainD } from '../lexast/plain-d.ts';
import { quoteMarks } from '../parse/quotes.ts';
import { type HeldLeaf, heldLeaves, partOf } from './held.ts';

/** The quoted words of a command, without the marks around them, by units. */
export interface Quoted {
  units: Division[];
  /** Blocks without a number, before or between the units. */
  blocks: Block[];
  /** False where no closing mark stands at the end: the words may run on too far. */
  closedMark: boolean;
  /** Units and blocks that a command used, or that its refusal covers; those left over are refused by themselves. */
  used: Set<Division | Block>;
}

/** Whatever is quoted belongs to one command. */
export function useAll({ units, blocks, used }: Quoted): void {
  for (const each of [...units, ...blocks]) used.add(each);
}

const opening = /^\s*(?:["“”«„‟″]|[‘’']{1,2})\s*/u;
const ending = /(?:["”“»″]|[‘’']{1,2})(?<outside>[^\S\n]*[.;,:]*)(?<white>\s*)$/u;

/** Take print furniture out of quoted words: it belongs to the act that quotes, not to the text. */
function dropFurniture(node: LexNode): void {
  if (!isParent(node)) return;
  const parent = node as LexParent;
  parent.children = (parent.children as LexNode[]).filter(
    (child) => child.type !== 'furniture' && !(child.type === 'paragraph' && child.role === 'footnote'),
  ) as typeof parent.children;
  for (const child of parent.children) dropFurniture(child as LexNode);
}

function replaceLeaf(list: LexNode[], leaf: HeldLeaf, by: HeldLeaf[]): void {
  const at = list.indexOf(leaf as unknown as LexNode);
  list.splice(at, 1, ...(by.filter(({ value }) => value !== '') as unknown as LexNode[]));
}

/**
 * Is the mark that ends some quoted words one of the words: "“2. … gọi là “thẻ”." without a mark that closes the command's?
 */
function isInner(node: LexNode): boolean {
  const words = heldLeaves(node).map(({ leaf }) => leaf.value);
  const [last, ...before] = [...quoteMarks(words.join(''))].toReversed();
  const lines = words.filter((value) => opening.test(value));
  return last?.depth === 1 && before.length > 1 && lines.length < 2;
}

/** Take the marks off the first and last leaf; the white space after them stays, it parts the lines. */
function takeMarks(node: LexNode, sentences: boolean): boolean {
  const first = heldLeaves(node).find(({ leaf }) => leaf.value.trim() !== '');
  const { length } = (first && opening.exec(first.leaf.value)?.[0]) ?? '';
  // Words without marks: one that ends them closes something in them.
  if (!first || length === 0 || isInner(node)) {
    if (first && length > 0)
      replaceLeaf(first.list, first.leaf, [partOf(first.leaf, length, first.leaf.value.length)]);
    return false;
  }
  replaceLeaf(first.list, first.leaf, [partOf(first.leaf, length, first.leaf.value.length)]);
  const last = heldLeaves(node).findLast(({ leaf }) => leaf.value.trim() !== '');
  const match = last && ending.exec(last.leaf.value);
  if (!last || !match) return false;
  const { value } = last.leaf;
  const outside = match.groups?.outside ?? '';
  const stop = match.index + 1;
  // "… quy định tại Điều này”." : the full stop of the law was put after the mark.
  const bare =
    sentences &&
    /[\p{L}\p{N})%]$/u.test(value.slice(0, match.index).trimEnd()) &&
    outside.trim().startsWith('.');
  const kept = bare ? stop + outside.indexOf('.') : stop;
  const white = value.length - (match.groups?.white ?? '').length;
  replaceLeaf(last.list, last.leaf, [
    partOf(last.leaf, 0, match.index),
    ...(bare ? [partOf(last.leaf, kept, kept + 1)] : []),
    partOf(last.leaf, white, value.length),
  ]);
  return true;
}

const heads: readonly (readonly [RegExp, DivisionType])[] = [
  [/^Điều\s+(\d+[a-zđ]?)\s*[.:]\s*/u, 'article'],
  [/^(\d+[a-zđ]?)\s*[.]\s*(?=\P{N})/u, 'clause'],
  [/^([a-zđ]\d?)\)\s*/u, 'point'],
];

/**
 * A quoted line that begins with a number which the parser left as words ("“1.Việc xây dựng …”): the unit that
 * it is.
 */
function unitOfLine(block: Block, command: boolean): Division | undefined {
  if (block.type !== 'paragraph') return undefined;
  const leaf = block.children[0] as unknown as HeldLeaf | undefined;
  if (leaf?.type !== 'text') return undefined;
  for (const [shape, type] of heads) {
    const match = shape.exec(withPlainD(leaf.value));
    const num = match?.[1];
    if (!match || num === undefined || (type === 'article' && !command)) continue;
    const { length } = match[0];
    const rest = [partOf(leaf, length, leaf.value.length), ...block.children.slice(1)];
    const inner = { type: type === 'article' ? 'heading' : 'paragraph', children: rest };
    const marker = partOf(leaf, 0, length, 'marker');
    return { type, num, children: [marker, inner] as unknown as Division['children'] };
  }
  return undefined;
}

/**
 * The units of quoted blocks; nodes are copies made by `holdTree`, and are changed in place.
 *
 * @param sentences false where a name is quoted: a full stop after its mark ends the command, not the name
 */
export function quotedUnits(quotations: readonly LexParent[], sentences = true): Quoted {
  const quoted: Quoted = { units: [], blocks: [], closedMark: true, used: new Set() };
  for (const quotation of quotations) {
    dropFurniture(quotation as LexNode);
    quoted.closedMark = takeMarks(quotation as LexNode, sentences) && quoted.closedMark;
    for (const child of quotation.children as Block[]) {
      const unit = isDivision(child) ? child : unitOfLine(child, true);
      if (unit) quoted.units.push(unit);
      else if (heldLeaves({ type: 'body', children: [child] }).some(({ leaf }) => leaf.value.trim()))
        quoted.blocks.push(child);
    }
  }
  return quoted;
}
