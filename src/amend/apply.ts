import { type CitationPath, type Document, treeText } from '../lexast/index.ts';
import { stepsOf } from '../lexast/place.ts';
import { changeInForm, changePhrase } from './carry-out/change-phrase.ts';
import { insert } from './carry-out/insert.ts';
import { insertPart } from './carry-out/insert-part.ts';
import { partsFromLast } from './carry-out/part-order.ts';
import { rename } from './carry-out/rename.ts';
import { renumber } from './carry-out/renumber.ts';
import { repeal, repealForm } from './carry-out/repeal.ts';
import { suspend } from './carry-out/suspend.ts';
import { replace } from './carry-out/replace.ts';
import { result } from './carry-out/result.ts';
import { changeSentence } from './carry-out/sentence-change.ts';
import { isRepealed, sentenceCase, type Session } from './carry-out/session.ts';
import { type Found, findPlace, isLoose } from './find-place.ts';
import { isForm } from './forms.ts';
import { holdTree } from './held.ts';
import { formatTarget } from './format-target.ts';
import type { Consolidated, HeldText, Operation, Refusal } from './types.ts';

/**
 * The text of an instrument on a date: its own words, less what operations remove, and what they quote.
 *
 * @param base the text as issued, or a computed one
 * @param operations in the order of their acts; they are carried out by their dates
 * @param acts the amending texts, whose words are quoted
 * @param date ISO 8601; without it everything is carried out, future acts as well
 */
export function apply(
  base: HeldText,
  operations: readonly Operation[],
  acts: readonly HeldText[],
  date?: string,
): Consolidated {
  const session: Session = {
    tree: holdTree(base.document, base.id).tree,
    held: new Map([base, ...acts].map(({ id, document }) => [id, treeText(document)])),
    date,
    executed: [],
    removed: [],
    repealed: new Set(),
    missing: new Set(),
    changed: new Map(),
  };
  const refused: Refusal[] = [];
  const later: Operation[] = [];
  for (const operation of inOrder(operations)) {
    if (date !== undefined && operation.effective !== undefined && operation.effective > date)
      later.push(operation);
    else {
      const reason =
        date !== undefined && operation.effective === undefined
          ? 'Không rõ ngày có hiệu lực của lệnh này'
          : carryOut(operation, session);
      if (reason === undefined) {
        const rival = session.executed.find((each) => isRival(each, operation));
        const doubt =
          session.doubt ??
          (rival && `${sameDay(rival)}; đã thực hiện theo thứ tự được nêu`) ??
          twice(operation, session);
        session.executed.push(doubt ? { ...operation, certainty: 'doubtful', doubt } : operation);
      } else refused.push({ operation, reason });
      delete session.doubt;
    }
  }
  const idle = refused.filter(({ operation }) => isIdle(operation, session));
  return {
    ...result(
      session,
      refused.filter((each) => !idle.includes(each)),
      later,
    ),
    idle: idle.map(({ operation }) => operation),
  };
}

/** Was a phrase of a list found at another place of the command, and another phrase of it here? */
function isIdle(operation: Operation, { missing, executed }: Session): boolean {
  if (!missing.has(operation)) return false;
  const phrase = oldWords(operation);
  const own = executed.filter(({ command }) => command === operation.command);
  const elsewhere = own.some((each) => oldWords(each) === phrase);
  return (
    elsewhere &&
    own.some(
      (each) => oldWords(each) !== phrase && formatTarget(each.target) === formatTarget(operation.target),
    )
  );
}

const oldWords = (operation: Operation): string | undefined =>
  operation.kind === 'replace-phrase' || operation.kind === 'remove-phrase'
    ? operation.old.words
    : operation.kind === 'insert-phrase'
      ? operation.beside?.phrase.words
      : undefined;

/** Do two acts change one place on one day? Nothing but their order says what stands there then. */
function isRival(one: Operation, other: Operation): boolean {
  if (one.command.act === other.command.act || !one.effective || one.effective !== other.effective)
    return false;
  const steps = stepsOf(one.target);
  const others = stepsOf(other.target);
  const depth = Math.min(steps.length, others.length);
  return (
    depth > 0 &&
    one.target.attachment === other.target.attachment &&
    steps.slice(0, depth).every(({ type, num }, at) => others[at]?.type === type && others[at]?.num === num)
  );
}

/** One act that says of a place twice what it is, or that speaks of a number which it gave to another unit. */
function twice(operation: Operation, { executed }: Session): string | undefined {
  const { kind, target, command } = operation;
  const own = executed.filter((each) => each.command.act === command.act);
  const place = formatTarget(target);
  if (
    kind === 'replace' &&
    own.some((each) => each.kind === 'replace' && formatTarget(each.target) === place)
  )
    return `${sentenceCase(target)} được sửa đổi hai lần trong cùng một văn bản; nội dung nêu sau được giữ`;
  const last = stepsOf(target).at(-1);
  const isMoved = own.some(
    (each) =>
      each.kind === 'renumber' &&
      last !== undefined &&
      formatTarget({ ...each.target, [stepsOf(each.target).at(-1)?.type ?? 'item']: each.num.words }) ===
        place,
  );
  return isMoved && kind !== 'renumber' && kind !== 'insert'
    ? `${sentenceCase(target)} được hiểu theo số mới do chính văn bản này đổi`
    : undefined;
}

const sameDay = ({ command, target }: Operation) =>
  `${sentenceCase(target)} cùng ngày còn được sửa đổi theo ${command.place} ${command.number ?? command.act}`;

/** By date of effect; acts of one day, and commands of one act, as they were given. */
function inOrder(operations: readonly Operation[]): Operation[] {
  return partsFromLast(
    operations.toSorted((one, other) => (one.effective ?? '9999').localeCompare(other.effective ?? '9999')),
  );
}

/** Carry one operation out; a reason in Vietnamese where it is refused. */
function carryOut(operation: Operation, session: Session): string | undefined {
  const ended = repealedAround(operation, session);
  if (ended) return `${sentenceCase(ended)} đã được bãi bỏ trước đó`;
  switch (operation.kind) {
    case 'not-understood':
      return operation.reason;
    case 'insert-part':
      return isLoose(session.tree, operation.target)
        ? loose(operation.target)
        : insertPart(operation, session);
    case 'insert':
      return isLoose(session.tree, operation.target) ? loose(operation.target) : insert(operation, session);
    default: {
      const found = findPlace(session.tree, operation.target) ?? wholeText(operation.target, session.tree);
      if (found && isRepealed(found.node, session))
        return `${sentenceCase(operation.target)} đã được bãi bỏ trước đó`;
      if (isLoose(session.tree, operation.target)) return loose(operation.target);
      if (found && operation.target.sentence !== undefined) {
        if (operation.kind === 'replace' || operation.kind === 'repeal')
          return changeSentence(operation, found, session);
      }
      if (operation.kind === 'replace') return replace(operation, found, session);
      if (!found && operation.kind === 'repeal' && isForm(operation.target))
        return repealForm(operation, session);
      const isPhrase =
        operation.kind === 'replace-phrase' ||
        operation.kind === 'remove-phrase' ||
        operation.kind === 'insert-phrase';
      if (!found && isPhrase && isForm(operation.target)) return changeInForm(operation, session);
      if (!found) return `Không có ${formatTarget(operation.target)} trong văn bản được sửa đổi`;
      if (operation.kind === 'suspend') return suspend(operation, found, session);
      if (operation.kind === 'repeal') return repeal(operation, found, session);
      if (operation.kind === 'renumber') return renumber(operation, found, session);
      if (operation.kind === 'rename') return rename(operation, found, session);
      return changePhrase(operation, found, session);
    }
  }
}

/** The unit around the place of an operation that was repealed: "Bãi bỏ Điều 9", then "Bổ sung khoản 4 Điều 9". */
function repealedAround({ target }: Operation, session: Session): CitationPath | undefined {
  const path: CitationPath = target.attachment === undefined ? {} : { attachment: target.attachment };
  for (const { type, num } of stepsOf(target)) {
    const node = Object.keys(path).length > 0 ? findPlace(session.tree, path)?.node : undefined;
    if (node && isRepealed(node, session)) return path;
    path[type] = num;
  }
  return undefined;
}

const loose = (path: CitationPath) => `Không rõ ${formatTarget(path)} của điều, mục nào`;

function wholeText(path: CitationPath, tree: Document): Found | undefined {
  return Object.keys(path).length === 0 ? { node: tree, parent: tree } : undefined;
}
