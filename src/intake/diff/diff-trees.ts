import { diffArrays } from 'diff';
import type { Document } from '../../lexast/index.ts';
import { type Unit, unitsOf } from './units.ts';

/** A place in two texts of one instrument. */
export type UnitChange =
  | { kind: 'same' | 'changed'; before: Unit; after: Unit }
  | { kind: 'added'; before?: undefined; after: Unit }
  | { kind: 'removed'; before: Unit; after?: undefined };

/**
 * Compare two texts of one instrument, place by place: by anchor, so that a clause is held against the same
 * clause wherever it stands.
 *
 * @returns every place of either text, in the reading order of the newer one, each removed place where it stood
 */
export function diffTrees(before: Document, after: Document): UnitChange[] {
  const old = new Map(unitsOf(before).map((unit) => [unit.key, unit]));
  const now = new Map(unitsOf(after).map((unit) => [unit.key, unit]));
  const changes: UnitChange[] = [];
  for (const { value, removed } of diffArrays([...old.keys()], [...now.keys()])) {
    for (const key of value) {
      const left = old.get(key);
      const right = now.get(key);
      // A place that only changed its position is shown once, where it stands now.
      if (removed && right) continue;
      if (left && right) changes.push({ kind: sameWords(left, right), before: left, after: right });
      else if (right) changes.push({ kind: 'added', after: right });
      else if (left) changes.push({ kind: 'removed', before: left });
    }
  }
  return changes;
}

const sameWords = (left: Unit, right: Unit) => (left.words === right.words ? 'same' : 'changed');
