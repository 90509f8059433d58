import { mapOf, type PartMap, type TextPart } from '../../pipeline/parts/index.ts';
import type { LawContext } from '../law-context.ts';

/**
 * The map from all anchors of a text, those of notes and former ones too, to its parts. Its pages hold it for the script that
 * redirects to the right part.
 *
 * @param moved former anchors, by the present anchor of the place
 */
export function placesOf(
  parts: readonly TextPart[],
  law: LawContext,
  moved: ReadonlyMap<string, readonly string[]>,
): PartMap | undefined {
  if (parts.length < 2) return undefined;
  const ofNotes = [...law.marks.notes].flatMap(([anchor, notes]) =>
    notes.flatMap(({ id, mark }): [string, string][] => [
      [id, anchor],
      [mark, anchor],
    ]),
  );
  const old = [...moved].flatMap(([anchor, all]) => all.map((each): [string, string] => [each, anchor]));
  return mapOf(parts, [...ofNotes, ...old]);
}
