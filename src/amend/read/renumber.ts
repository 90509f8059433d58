import { stepsOf } from '../../lexast/place.ts';
import { complete } from '../command/path.ts';
import type { Action } from '../command/types.ts';
import { compareNumbers } from '../numbers.ts';
import { formatTarget } from '../format-target.ts';
import type { Target } from '../types.ts';
import type { Scope } from './scope.ts';
import { phraseOf } from './phrase-change.ts';
import { common, type Reader, refuse } from './reader.ts';
import type { Sentence } from './sentence.ts';

const numberOf = (path: Target) => stepsOf(path).at(-1)?.num ?? '';

const aroundOf = (path: Target) =>
  formatTarget({ ...path, [stepsOf(path).at(-1)?.type ?? 'item']: undefined });

/** Units take other numbers, in the order in which none meets the number of another that has not moved yet. */
export function renumberUnits(
  reader: Reader,
  sentence: Sentence,
  { targets, numbers, word }: Action,
  scope: Scope,
): void {
  if (!numbers) {
    for (const target of targets.length > 0 ? targets : [{}])
      refuse(reader, sentence, complete(target, [scope.path]), `Chưa thực hiện được lệnh “${word}”`);
    return;
  }
  const moves = targets.flatMap((from, at) => {
    const fresh = numbers[at];
    if (!fresh) return [];
    const target: Target = complete(from, [scope.path]);
    return {
      target,
      to: complete(fresh.place, [scope.path]),
      num: phraseOf(fresh.num, sentence, reader.act),
    };
  });
  const isUp = moves.every(({ target, to }) => compareNumbers(numberOf(to), numberOf(target)) > 0);
  for (const { target, to, num } of isUp ? moves.toReversed() : moves) {
    const isSame =
      stepsOf(target).at(-1)?.type === stepsOf(to).at(-1)?.type && aroundOf(target) === aroundOf(to);
    if (isSame) reader.reading.operations.push({ ...common(sentence, target), kind: 'renumber', num });
    else refuse(reader, sentence, target, `Chưa chuyển được ${formatTarget(target)} sang nơi khác`);
  }
}
