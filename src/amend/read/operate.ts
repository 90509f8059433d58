import { isDivision, type LexNode } from '../../lexast/index.ts';
import { complete, distinct, isEmpty, shared, unitPaths } from '../command/path.ts';
import { sayPlace } from '../say-place.ts';
import type { Action } from '../command/types.ts';
import { quotedUnits, useAll } from '../payload.ts';
import type { Target } from '../types.ts';
import type { Frame } from './frame.ts';
import { suspension } from '../dates.ts';
import { findPlace } from '../find-place.ts';
import { hasParts, nameAndParts } from './name-and-parts.ts';
import { isContextLine, withoutContext } from './context.ts';
import { addPart, amendParts, isPart } from './part-change.ts';
import { phraseChange } from './phrase-change.ts';
import { additions } from './replacement.ts';
import { common, type Reader, refuse, replacePlace } from './reader.ts';
import { renumberUnits } from './renumber.ts';
import { rename } from './rename.ts';
import { lastQuote, type Sentence, wholeQuote } from './sentence.ts';
import { unitChange } from './unit-change.ts';

/** "Mục 2 Phụ lục II" where the appendix has no Mục: its unit of that number. */
function numbered(base: LexNode, target: Target): Target {
  const { section, ...rest } = target;
  if (section === undefined || target.attachment === undefined || findPlace(base, target)) return target;
  const path: Target = { ...rest, clause: rest.clause ?? section };
  return rest.clause === undefined && findPlace(base, path) ? path : target;
}

/** Carry out the actions of one sentence; returns the frame for the items below. */
export function operate(
  reader: Reader,
  sentence: Sentence,
  actions: readonly Action[],
  /** Where the quoted phrases stand. */
  quoting: Sentence,
  frame: Frame,
  hasItems: boolean,
): Frame {
  const own = wholeQuote(sentence) ?? lastQuote(sentence);
  const naming = actions.every(({ heading }) => heading);
  // "- “A” bằng “B”": the words that change, quoted on the line, are no new units.
  const isLine =
    own !== undefined && actions.every(({ phrases }) => phrases.some((each) => each.old && each.new));
  const quoted = quotedUnits(own ? (isLine ? [] : [own]) : sentence.quotations, !naming);
  let inner: Frame = {};
  // A unit that takes another number makes room for the one that is added in its place.
  const ordered = actions.toSorted(
    (one, other) => Number(Boolean(other.numbers)) - Number(Boolean(one.numbers)),
  );
  const targetsOf = (action: Action) =>
    distinct(action.targets.map((path) => numbered(reader.base, complete(path, [action.frame, frame.path]))));
  const changed = naming ? [] : actions.filter(({ phrases }) => phrases.length === 0).flatMap(targetsOf);
  const opened = withoutContext(reader.base, quoted, changed);
  quoted.units = opened.units;
  if (opened.units.length + opened.parts.length > 0)
    quoted.blocks = quoted.blocks.filter((block) => !isContextLine(block));
  const doubts = [
    quoted.closedMark ? undefined : 'Không thấy dấu đóng ngoặc kép ở cuối nội dung được trích',
    opened.doubt,
  ].filter((each) => each !== undefined);
  const doubt = doubts.length > 0 ? doubts.join('; ') : undefined;
  for (const { target, payload } of opened.parts) replacePlace(reader, sentence, target, payload, doubt);
  const isDone = (target: Target) => opened.parts.some((part) => sayPlace(part.target) === sayPlace(target));
  for (const action of ordered) {
    const all = targetsOf(action);
    const targets = all.filter((target) => !isDone(target));
    if (all.length > 0 && targets.length === 0) continue;
    const path = action.frame ? complete(action.frame, [frame.path]) : (shared(all) ?? frame.path);
    inner = { path, action: { action, sentence: quoting } };
    const frameOnly = hasItems && quoted.units.length + quoted.blocks.length === 0;
    if (action.restriction) {
      if (targets.length > 0 || !hasItems) {
        for (const target of targets.length > 0 ? targets : [path ?? {}]) {
          refuse(
            reader,
            sentence,
            target,
            `Lệnh chỉ bãi bỏ một phần (“${action.restriction} …”), không tự thực hiện được`,
          );
        }
      }
      continue;
    }
    if (action.narrowed) {
      useAll(quoted);
      for (const target of targets.length > 0 || hasItems ? targets : [{}]) {
        refuse(reader, sentence, target, `Lệnh có phần thu hẹp hoặc chưa hiểu được: “${action.narrowed}”`);
      }
      continue;
    }
    if (action.verb === 'renumber') {
      renumberUnits(reader, sentence, action, frame);
      continue;
    }
    if (action.addition) {
      if (!frameOnly) addPart(reader, sentence, { ...action, targets }, quoted, doubt);
      continue;
    }
    const isWhole = action.verb === 'amend' && action.phrases.every((each) => each.old && !each.new);
    if (targets.length > 0 && targets.every(isPart) && isWhole && !frameOnly) {
      amendParts(reader, sentence, targets, quoted, doubt);
      continue;
    }
    if (action.phrases.length > 0 && !action.heading) {
      const whole = /toàn\s+(?:bộ|văn)/iu.test(sentence.masked) ? [{}] : [];
      const places = targets.length > 0 ? targets : frameOnly || !frame.path ? whole : [frame.path];
      if (places.length === 0 && !hasItems)
        refuse(reader, sentence, {}, 'Không rõ cụm từ được sửa ở điều, khoản, điểm nào');
      for (const target of places)
        for (const change of action.phrases) phraseChange(reader, sentence, quoting, action, target, change);
      continue;
    }
    if (action.verb === 'repeal') {
      for (const target of targets) {
        if (isEmpty(target)) refuse(reader, sentence, target, 'Lệnh bãi bỏ toàn bộ văn bản');
        else reader.reading.operations.push({ ...common(sentence, target), kind: 'repeal' });
      }
      if (targets.length === 0 && !hasItems)
        refuse(
          reader,
          sentence,
          {},
          action.whole
            ? 'Lệnh bãi bỏ toàn bộ văn bản'
            : 'Lệnh bãi bỏ không nêu điều, khoản, điểm nào nhận ra được',
        );
      continue;
    }
    if (action.verb === 'suspend') {
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
      continue;
    }
    if (action.verb === 'other') {
      useAll(quoted);
      for (const target of targets.length > 0 ? targets : [{}])
        refuse(reader, sentence, target, `Chưa thực hiện được lệnh “${action.word}”`);
      continue;
    }
    if (action.heading && hasParts(targets)) {
      nameAndParts(reader, sentence, action, targets, quoted, frame);
      continue;
    }
    if (action.heading) {
      rename(reader, sentence, action, targets, quoted, hasItems, frame);
      continue;
    }
    const added =
      action.verb === 'add' && quoted.units.length + quoted.blocks.length === 0
        ? additions(reader, sentence, targets, action.position?.place)
        : [];
    if (added.length > 0) {
      for (const { target, payload } of added) {
        if (payload) reader.reading.operations.push({ ...common(sentence, target), kind: 'insert', payload });
        else refuse(reader, sentence, target, `Không thấy ${sayPlace(target)} kèm theo văn bản sửa đổi`);
      }
      continue;
    }
    if (frameOnly) continue;
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
  }
  for (const unit of [...quoted.units, ...quoted.blocks]) {
    if (quoted.used.has(unit)) continue;
    const what = isDivision(unit) ? `${sayPlace({ [unit.type]: unit.num })}` : 'một đoạn không đánh số';
    refuse(
      reader,
      sentence,
      inner.path ?? frame.path ?? {},
      `Nội dung được trích có ${what} mà lệnh không nêu`,
    );
  }
  return inner;
}
