import { isAnchorIn } from '../../lexast/index.ts';
import type { UnitChange } from '../diff/index.ts';
import type { Annotation } from '../../records/load/index.ts';

/**
 * Notes on places whose words another text changes, or adds to: what they say may no longer hold, which no
 * check can know.
 */
export function affectedNotes(notes: readonly Annotation[], changes: readonly UnitChange[]): Annotation[] {
  const touched = changes
    .filter(({ kind }) => kind !== 'same')
    .flatMap(({ after, before }) => (after ?? before)?.anchor ?? []);
  return notes.filter(({ target }) => touched.some((anchor) => isAnchorIn(anchor, target)));
}
