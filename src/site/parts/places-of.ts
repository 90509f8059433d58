import { mapOf, type PartMap, type TextPart } from '../../pipeline/parts/index.ts';
import type { LawContext } from '../law-context.ts';

/**
 * Where the places of a text in parts are, those of its notes and those that moved too: what its pages give to a reader's
 * browser.
 *
 * @param moved anchors that once named a place, by the anchor where it is now
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
