import { isDivision, isParent, type LexNode, type LexParent } from '../../lexast/index.ts';
import { stepsOf } from '../../lexast/place.ts';
import { unitPaths } from '../command/path.ts';
import type { Action } from '../command/types.ts';
import { type HeldLeaf, leavesBetween } from '../held.ts';
import { sameNumber } from '../numbers.ts';
import { type Quoted, useAll } from '../payload.ts';
import { formatTarget } from '../format-target.ts';
import type { Payload, Target } from '../types.ts';
import type { Scope } from './scope.ts';
import { common, type Reader, refuse } from './reader.ts';
import { type Sentence, wordsOf } from './sentence.ts';

const noName = 'Không thấy tên mới trong phần được trích';

/** "Sửa đổi tên Điều 5 như sau: “Điều 5. Trách nhiệm”", "… thành “Trách nhiệm”". */
export function rename(
  reader: Reader,
  sentence: Sentence,
  action: Action,
  targets: readonly Target[],
  quoted: Quoted,
  hasItems: boolean,
  scope: Scope,
): void {
  const phrase = action.phrases.at(-1);
  const quote = phrase?.new ?? phrase?.old;
  const [only] = targets;
  if (quote && targets.length === 1 && only && quoted.units.length === 0) {
    useAll(quoted);
    nameUnit(reader, sentence, only, leavesBetween(wordsOf(sentence), quote.start, quote.end));
    return;
  }
  if (quoted.units.length === 0 && quoted.blocks.length === 0) {
    if (!hasItems) refuse(reader, sentence, only ?? {}, noName);
    return;
  }
  const wanted = quoted.units.length > 0 ? unitPaths(quoted, scope.path) : targets.slice(0, 1);
  for (const target of wanted) {
    const step = stepsOf(target).at(-1);
    const unit = quoted.units.find((each) => each.type === step?.type && sameNumber(each.num, step.num));
    const allowed =
      targets.length === 0 || targets.some((each) => formatTarget(each) === formatTarget(target));
    const taken = unit ?? quoted.blocks[0];
    if (taken) quoted.used.add(taken);
    const lines = ((unit ? unit.children : quoted.blocks) as LexNode[]).filter(isLine);
    // More than a name is quoted: "sửa đổi tên Điều 5" says nothing of the khoản below it.
    const more = unit ? (unit.children as LexNode[]).some((child) => isDivision(child)) : false;
    if (lines.length === 0 || !allowed || more) {
      refuse(
        reader,
        sentence,
        target,
        more ? `Nội dung được trích có nhiều hơn tên của ${formatTarget(target)}` : noName,
      );
      continue;
    }
    const rest = unit ? (quoted.blocks as LexNode[]).filter(isLine) : [];
    for (const block of quoted.blocks) quoted.used.add(block);
    nameUnit(reader, sentence, target, [...lines, ...rest].flatMap(leavesOf));
  }
}

const isLine = (node: LexNode) => isParent(node) && (node.type === 'heading' || node.type === 'paragraph');

const leavesOf = (node: LexNode) => (node as LexParent).children as unknown as HeldLeaf[];

const numbered =
  /^\s*(?:phần|chương|mục|tiểu\s+mục|điều)\s+(?:thứ\s+)?(?<num>\p{L}+|\d+[a-zđ]{0,2})\s*(?:[.:]\s*|\n\s*|\s+(?=\p{Lu}{2}))/iu;

/** The unit's number is no part of its name: "“Điều 3. Hội đồng thử nghiệm”" is "Hội đồng thử nghiệm". */
function nameUnit(reader: Reader, sentence: Sentence, target: Target, leaves: readonly HeldLeaf[]): void {
  const text = leaves.map(({ value }) => value).join('');
  const number = numbered.exec(text);
  const num = number?.groups?.['num'] ?? '';
  if (number && !sameNumber(num, stepsOf(target).at(-1)?.num ?? '')) {
    refuse(reader, sentence, target, `Tên được trích mang số khác: “${number[0].trim()}”`);
    return;
  }
  const children = leavesBetween(leaves, number?.[0].length ?? 0, text.length);
  const payload = { type: 'blocks', children: [{ type: 'heading', children }] } as unknown as Payload;
  if (children.length === 0) refuse(reader, sentence, target, noName);
  else reader.reading.operations.push({ ...common(sentence, target), kind: 'rename', payload });
}
