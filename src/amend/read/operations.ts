import { isDivision, type LexNode } from '../../lexast/index.ts';
import { complete, distinct, shared } from '../command/path.ts';
import type { Action } from '../command/types.ts';
import { findPlace } from '../find-place.ts';
import { formatTarget } from '../format-target.ts';
import { type Quoted, quotedUnits } from '../payload.ts';
import type { Target } from '../types.ts';
import { actionRules } from './action-rules.ts';
import { isContextLine, type Opened, withoutContext } from './context.ts';
import { type Reader, refuse, replacePlace } from './reader.ts';
import type { Scope } from './scope.ts';
import { lastQuote, type Sentence, wholeQuote } from './sentence.ts';

/**
 * Adds the operations of one sentence to the reading: each action goes to the first rule that is about its kind.
 *
 * @param quoting the sentence in which the quoted phrases stand: this one, or the one above a list
 * @param hasItems do list items or further sentences follow that may complete the command?
 * @returns the scope of the items below
 */
export function addOperations(
  reader: Reader,
  sentence: Sentence,
  actions: readonly Action[],
  quoting: Sentence,
  scope: Scope,
  hasItems: boolean,
): Scope {
  const targetsOf = (action: Action) =>
    distinct(
      action.targets.map((path) => numbered(reader.base, complete(path, [action.within, scope.path]))),
    );
  const { quoted, opened } = readQuoted(reader.base, sentence, actions, targetsOf);
  const doubt = doubtAbout(quoted, opened);
  for (const { target, payload } of opened.parts) replacePlace(reader, sentence, target, payload, doubt);
  const replaced = new Set(opened.parts.map(({ target }) => formatTarget(target)));
  const hasQuoted = quoted.units.length + quoted.blocks.length > 0;

  let inner: Scope = {};
  // A unit that takes another number makes room for the one that is added in its place.
  const ordered = actions.toSorted(
    (one, other) => Number(Boolean(other.numbers)) - Number(Boolean(one.numbers)),
  );
  for (const action of ordered) {
    const all = targetsOf(action);
    const targets = all.filter((target) => !replaced.has(formatTarget(target)));
    if (all.length > 0 && targets.length === 0) continue;
    const path = action.within ? complete(action.within, [scope.path]) : (shared(all) ?? scope.path);
    inner = { path, action: { action, sentence: quoting } };
    const isLeadIn = hasItems && !hasQuoted;
    const step = {
      reader,
      sentence,
      quoting,
      action,
      targets,
      path,
      quoted,
      scope,
      hasItems,
      isLeadIn,
      doubt,
    };
    actionRules.some((rule) => rule(step));
  }
  refuseUnused(reader, sentence, quoted, inner.path ?? scope.path ?? {});
  return inner;
}

/** "Mục 2 Phụ lục II" where the appendix has no Mục: its unit of that number. */
function numbered(base: LexNode, target: Target): Target {
  const { section, ...rest } = target;
  if (section === undefined || target.attachment === undefined || findPlace(base, target)) return target;
  const path: Target = { ...rest, clause: rest.clause ?? section };
  return rest.clause === undefined && findPlace(base, path) ? path : target;
}

/** What a sentence quotes, without the units and lines that only say where the new words stand. */
function readQuoted(
  base: LexNode,
  sentence: Sentence,
  actions: readonly Action[],
  targetsOf: (action: Action) => Target[],
): { quoted: Quoted; opened: Opened } {
  const own = wholeQuote(sentence) ?? lastQuote(sentence);
  const isRenaming = actions.every(({ heading }) => heading);
  // "- “A” bằng “B”": the words that change, quoted on the line, are no new units.
  const isPhraseLine =
    own !== undefined && actions.every(({ phrases }) => phrases.some((each) => each.old && each.new));
  const quoted = quotedUnits(own ? (isPhraseLine ? [] : [own]) : sentence.quotations, !isRenaming);
  const changed = isRenaming
    ? []
    : actions.filter(({ phrases }) => phrases.length === 0).flatMap((action) => targetsOf(action));
  const opened = withoutContext(base, quoted, changed);
  quoted.units = opened.units;
  if (opened.units.length + opened.parts.length > 0)
    quoted.blocks = quoted.blocks.filter((block) => !isContextLine(block));
  return { quoted, opened };
}

/** What makes the quoted words doubtful as a whole, in Vietnamese. */
function doubtAbout(quoted: Quoted, opened: Opened): string | undefined {
  const doubts = [
    quoted.closedMark ? undefined : 'Không thấy dấu đóng ngoặc kép ở cuối nội dung được trích',
    opened.doubt,
  ].filter((each) => each !== undefined);
  return doubts.length > 0 ? doubts.join('; ') : undefined;
}

/** Nothing that is quoted is passed over in silence. */
function refuseUnused(
  reader: Reader,
  sentence: Sentence,
  { units, blocks, used }: Quoted,
  path: Target,
): void {
  for (const unit of [...units, ...blocks]) {
    if (used.has(unit)) continue;
    const what = isDivision(unit) ? `${formatTarget({ [unit.type]: unit.num })}` : 'một đoạn không đánh số';
    refuse(reader, sentence, path, `Nội dung được trích có ${what} mà lệnh không nêu`);
  }
}
