import { isDivision, isParent, type LexNode, type LexParent } from '../../lexast/index.ts';
import { stepsOf } from '../../lexast/place.ts';
import { sameNumber } from '../numbers.ts';
import { aboutOf } from './about.ts';
import type { Reader } from './reader.ts';
import type { Scope } from './scope.ts';
import type { Sentence } from './sentence.ts';

/**
 * "Điều 2. Sửa đổi khoản 3 và khoản 4 Điều 4 như sau:" and below it khoản 3 and 4 without quotation marks: they are the new
 * words where they are just the units that the command names, in its order, and none gives a command or quotes.
 *
 * @param last the sentence above the units; takes them as a quotation
 * @returns the units that are not taken: all, or none
 */
export function takeUnquoted(
  reader: Reader,
  last: Sentence | undefined,
  units: LexParent[],
  scope: Scope,
  within: readonly LexNode[],
): LexParent[] {
  if (!last || units.length === 0 || !announcesUnits(last, scope)) return units;
  const targets = last.actions[0]?.targets ?? [];
  const fits =
    units.length === targets.length &&
    units.every((unit, at) => {
      const step = stepsOf(targets[at] ?? {}).at(-1);
      return (
        isDivision(unit) &&
        unit.type === step?.type &&
        sameNumber(unit.num, step.num) &&
        isNewText(reader, unit, within)
      );
    });
  if (!fits) return units;
  last.quotations.push({ type: 'quotation', children: units } as unknown as LexParent);
  return [];
}

/** Is a sentence one command to amend or add units, which quotes nothing and ends in "như sau:"? */
function announcesUnits(sentence: Sentence, scope: Scope): boolean {
  const [action, ...others] = sentence.actions;
  return (
    sentence.isCommand &&
    sentence.quotations.length === 0 &&
    (aboutOf(sentence) ?? scope.about) === 'base' &&
    action !== undefined &&
    others.length === 0 &&
    !action.within &&
    (action.verb === 'amend' || action.verb === 'add') &&
    action.phrases.length === 0 &&
    !action.heading &&
    /như\s+sau\s*:?\s*$/iu.test(sentence.text)
  );
}

/** Does a unit hold nothing that is a command or a quotation? */
const isNewText = (reader: Reader, unit: LexParent, within: readonly LexNode[]): boolean =>
  (unit.children as LexNode[]).every(
    (child) =>
      child.type !== 'quotation' &&
      (isDivision(child)
        ? isNewText(reader, child, within)
        : !isParent(child) || !reader.sentenceOf(child, [...within, unit as LexNode]).isCommand),
  );
