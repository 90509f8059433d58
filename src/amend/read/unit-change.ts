import { type Division, type LexNode } from '../../lexast/index.ts';
import { stepsOf } from '../../lexast/place.ts';
import { complete } from '../command/path.ts';
import { formatTarget } from '../format-target.ts';
import type { Action } from '../command/types.ts';
import { isForm } from '../forms.ts';
import { sameNumber } from '../numbers.ts';
import { type Quoted, useAll } from '../payload.ts';
import type { Payload, Target } from '../types.ts';
import { leavesOut } from './context.ts';
import { common, type Reader, refuse, replacePlace } from './reader.ts';
import { replacement } from './replacement.ts';
import type { Sentence } from './sentence.ts';

export function unitChange(
  reader: Reader,
  sentence: Sentence,
  action: Action,
  target: Target,
  targets: readonly Target[],
  quoted: Quoted,
  doubt?: string,
) {
  const step = stepsOf(target).at(-1);
  const part =
    action.verb === 'add' || (step && !isForm(target))
      ? undefined
      : replacement(reader, sentence, target, targets);
  if (part) {
    replacePlace(reader, sentence, target, part.payload, part.doubt);
    return;
  }
  if (step && target.paragraph !== undefined && action.verb === 'amend' && quoted.units.length === 0) {
    const [block, ...others] = quoted.blocks.filter((each) => !quoted.used.has(each));
    if (block && others.length === 0) {
      quoted.used.add(block);
      replacePlace(reader, sentence, target, block as unknown as Payload, doubt);
      return;
    }
  }
  if (!step || target.paragraph !== undefined || target.row !== undefined || isForm(target)) {
    // The refusal covers all that the command quotes.
    useAll(quoted);
    refuse(reader, sentence, target, unsupported(target));
    return;
  }
  const free = quoted.units.filter((each) => !quoted.used.has(each) && each.type === step.type);
  const moved = free.filter((each) => takesNumberOf(sentence, target, each));
  const own = free.find(({ num }) => sameNumber(num, step.num));
  const unit = own ?? (moved.length === 1 ? moved[0] : undefined);
  if (unit && !own) {
    const said = `Nội dung mới của ${formatTarget(target)} mang số “${unit.num}”, là số của ${formatTarget({ ...target, [step.type]: unit.num })} được bãi bỏ`;
    doubt = doubt ? `${doubt}; ${said}` : said;
  }
  if (!unit && isLineWithoutNumber(target, targets, action, quoted)) {
    useAll(quoted);
    const payload = { type: 'blocks', children: quoted.blocks } as unknown as Payload;
    replacePlace(reader, sentence, target, payload, doubt);
    return;
  }
  if (!unit) {
    for (const block of quoted.blocks) quoted.used.add(block);
    refuse(
      reader,
      sentence,
      target,
      `Không thấy nội dung mới của ${formatTarget(target)} trong phần được trích`,
    );
    return;
  }
  quoted.used.add(unit);
  if (leavesOut(unit as LexNode)) {
    refuse(
      reader,
      sentence,
      target,
      `Nội dung mới của ${formatTarget(target)} có phần để dấu “…”: không rõ giữ lại những gì của nội dung cũ`,
    );
    return;
  }
  const base = { ...common(sentence, target, doubt), payload: unit as Payload };
  if (action.verb === 'add') {
    const { position } = action;
    // "Bổ sung khoản 9 vào sau khoản 8" under a lead-in that names Điều 23 means khoản 8 Điều 23.
    const beside =
      position && position.side !== 'into'
        ? { place: complete(position.place, [target]), side: position.side }
        : undefined;
    reader.reading.operations.push({ ...base, kind: 'insert', ...(beside ? { beside } : {}) });
  } else {
    reader.reading.operations.push({ ...base, kind: 'replace', mayInsert: /bổ\s+sung/iu.test(action.word) });
  }
}

function unsupported(target: Target): string {
  if (isForm(target)) return `Không thấy nội dung mới của ${formatTarget(target)} kèm theo văn bản sửa đổi`;
  if (target.paragraph !== undefined || target.row !== undefined) {
    return 'Chưa sửa được đoạn, câu hoặc dòng không đánh số';
  }
  return target.attachment === undefined
    ? 'Chưa thay được toàn bộ văn bản'
    : `Không thấy nội dung mới của ${target.attachment} kèm theo văn bản sửa đổi`;
}

/** One khoản or điểm is amended, and what is quoted is a line that repeats no number. */
const isLineWithoutNumber = (
  target: Target,
  targets: readonly Target[],
  { verb }: Action,
  { units, blocks }: Quoted,
) =>
  verb === 'amend' &&
  targets.length === 1 &&
  units.length === 0 &&
  blocks.length === 1 &&
  blocks[0]?.type === 'paragraph' &&
  (target.point !== undefined || target.clause !== undefined) &&
  target.item === undefined;

/**
 * "Bãi bỏ điểm b khoản 1 Điều 21; sửa đổi điểm c khoản 1 … như sau: “b) …”": does the quoted unit take the number of a
 * unit that the same sentence repeals?
 */
function takesNumberOf({ actions }: Sentence, target: Target, { type, num }: Division): boolean {
  const place = formatTarget({ ...target, [type]: num });
  return actions.some(
    ({ verb, targets, phrases }) =>
      verb === 'repeal' && phrases.length === 0 && targets.some((path) => formatTarget(path) === place),
  );
}
