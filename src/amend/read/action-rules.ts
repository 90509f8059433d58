import { isEmpty, unitPaths } from '../command/path.ts';
import type { Action } from '../command/types.ts';
import { suspension } from '../dates.ts';
import { formatTarget } from '../format-target.ts';
import { type Quoted, useAll } from '../payload.ts';
import type { Target } from '../types.ts';
import { hasParts, nameAndParts } from './name-and-parts.ts';
import { addPart, amendParts, isPart } from './part-change.ts';
import { phraseChange } from './phrase-change.ts';
import { common, type Reader, refuse } from './reader.ts';
import { rename } from './rename.ts';
import { renumberUnits } from './renumber.ts';
import { additions } from './replacement.ts';
import type { Scope } from './scope.ts';
import type { Sentence } from './sentence.ts';
import { unitChange } from './unit-change.ts';

/** One action of a sentence, with all that the rules ask about it. */
export interface Step {
  reader: Reader;
  sentence: Sentence;
  /** The sentence in which the quoted phrases stand. */
  quoting: Sentence;
  action: Action;
  /** The places that the action names and that are not changed yet. */
  targets: readonly Target[];
  /** The place that all of them share, or that the words above name. */
  path: Target | undefined;
  quoted: Quoted;
  scope: Scope;
  hasItems: boolean;
  /** Does the sentence quote nothing and only introduce the items below it? */
  isLeadIn: boolean;
  doubt: string | undefined;
}

/** Reads one kind of action, or returns false and leaves it to the rules that follow. */
type Rule = (step: Step) => boolean;

/** "Bãi bỏ các nội dung quy định về …": only a part of the place is repealed. */
const restricted: Rule = ({ reader, sentence, action: { restriction }, targets, path, hasItems }) => {
  if (!restriction) return false;
  const places = targets.length > 0 || hasItems ? targets : [path ?? {}];
  for (const target of places)
    refuse(
      reader,
      sentence,
      target,
      `Lệnh chỉ bãi bỏ một phần (“${restriction} …”), không tự thực hiện được`,
    );
  return true;
};

/** "… trừ khoản 3", "… đối với tổ chức nước ngoài". */
const narrowed: Rule = ({ reader, sentence, action: { narrowed: words }, targets, quoted, hasItems }) => {
  if (!words) return false;
  useAll(quoted);
  for (const target of targets.length > 0 || hasItems ? targets : [{}])
    refuse(reader, sentence, target, `Lệnh có phần thu hẹp hoặc chưa hiểu được: “${words}”`);
  return true;
};

const renumbering: Rule = ({ reader, sentence, action, scope }) => {
  if (action.verb !== 'renumber') return false;
  renumberUnits(reader, sentence, action, scope);
  return true;
};

/** "Bổ sung câu sau vào cuối khoản 3 …": what is added has no number. */
const partAdded: Rule = ({ reader, sentence, action, targets, quoted, isLeadIn, doubt }) => {
  if (!action.addition) return false;
  if (!isLeadIn) addPart(reader, sentence, { ...action, targets: [...targets] }, quoted, doubt);
  return true;
};

/** "Sửa đổi câu thứ hai khoản 1 …": what is changed has no number. */
const partsAmended: Rule = ({ reader, sentence, action, targets, quoted, isLeadIn, doubt }) => {
  const isWhole = action.verb === 'amend' && action.phrases.every((each) => each.old && !each.new);
  if (targets.length === 0 || !targets.every(isPart) || !isWhole || isLeadIn) return false;
  amendParts(reader, sentence, targets, quoted, doubt);
  return true;
};

/** "Thay thế cụm từ “A” bằng cụm từ “B” tại …". */
const phrasesChanged: Rule = (step) => {
  const { reader, sentence, quoting, action, targets, scope, hasItems, isLeadIn } = step;
  if (action.phrases.length === 0 || action.heading) return false;
  const whole = /toàn\s+(?:bộ|văn)/iu.test(sentence.masked) ? [{}] : [];
  const places = targets.length > 0 ? targets : isLeadIn || !scope.path ? whole : [scope.path];
  if (places.length === 0 && !hasItems)
    refuse(reader, sentence, {}, 'Không rõ cụm từ được sửa ở điều, khoản, điểm nào');
  for (const target of places)
    for (const change of action.phrases) phraseChange(reader, sentence, quoting, action, target, change);
  return true;
};

const repealed: Rule = ({ reader, sentence, action: { verb, whole }, targets, hasItems }) => {
  if (verb !== 'repeal') return false;
  const wholeText = 'Lệnh bãi bỏ toàn bộ văn bản';
  for (const target of targets) {
    if (isEmpty(target)) refuse(reader, sentence, target, wholeText);
    else reader.reading.operations.push({ ...common(sentence, target), kind: 'repeal' });
  }
  if (targets.length === 0 && !hasItems)
    refuse(
      reader,
      sentence,
      {},
      whole ? wholeText : 'Lệnh bãi bỏ không nêu điều, khoản, điểm nào nhận ra được',
    );
  return true;
};

const suspended: Rule = ({ reader, sentence, action, targets, hasItems }) => {
  if (action.verb !== 'suspend') return false;
  const { from, until } = suspension(sentence.command.words);
  for (const target of targets)
    reader.reading.operations.push({
      ...common(sentence, target),
      kind: 'suspend',
      ...(from ? { effective: from } : {}),
      ...(until ? { until } : {}),
    });
  if (targets.length === 0 && !hasItems)
    refuse(reader, sentence, {}, 'Lệnh ngưng hiệu lực không nêu điều, khoản, điểm nào nhận ra được');
  return true;
};

/** A verb that is known and not carried out, such as "chuyển". */
const unsupported: Rule = ({ reader, sentence, action: { verb, word }, targets, quoted }) => {
  if (verb !== 'other') return false;
  useAll(quoted);
  for (const target of targets.length > 0 ? targets : [{}])
    refuse(reader, sentence, target, `Chưa thực hiện được lệnh “${word}”`);
  return true;
};

/** "Sửa đổi tên Điều 5 …", "sửa đổi tên điều và khoản 1 Điều 5 …". */
const renamed: Rule = ({ reader, sentence, action, targets, quoted, scope, hasItems }) => {
  if (!action.heading) return false;
  if (hasParts(targets)) nameAndParts(reader, sentence, action, targets, quoted, scope);
  else rename(reader, sentence, action, targets, quoted, hasItems, scope);
  return true;
};

/** "Bổ sung Phụ lục IV ban hành kèm theo Nghị định này": the act's own appendices and forms. */
const attachmentsAdded: Rule = ({ reader, sentence, action, targets, quoted }) => {
  if (action.verb !== 'add' || quoted.units.length + quoted.blocks.length > 0) return false;
  const added = additions(reader, sentence, targets, action.position?.place);
  for (const { target, payload } of added) {
    if (payload) reader.reading.operations.push({ ...common(sentence, target), kind: 'insert', payload });
    else refuse(reader, sentence, target, `Không thấy ${formatTarget(target)} kèm theo văn bản sửa đổi`);
  }
  return added.length > 0;
};

/** "Sửa đổi, bổ sung Điều 5 như sau: “Điều 5. …”": what is quoted takes the place of the unit, or stands beside it. */
const unitsChanged: Rule = ({ reader, sentence, action, targets, path, quoted, isLeadIn, doubt }) => {
  if (isLeadIn) return true;
  const wanted = targets.length > 0 ? targets : unitPaths(quoted, path);
  for (const target of wanted) unitChange(reader, sentence, action, target, wanted, quoted, doubt);
  if (wanted.length === 0)
    refuse(
      reader,
      sentence,
      path ?? {},
      action.whole && /thay/iu.test(action.word)
        ? 'Lệnh thay thế toàn bộ văn bản'
        : 'Không rõ lệnh sửa đổi điều, khoản, điểm nào',
    );
  return true;
};

/** In their order: what must not be carried out by machine comes first, and the last takes what is left. */
export const actionRules: readonly Rule[] = [
  restricted,
  narrowed,
  renumbering,
  partAdded,
  partsAmended,
  phrasesChanged,
  repealed,
  suspended,
  unsupported,
  renamed,
  attachmentsAdded,
  unitsChanged,
];
