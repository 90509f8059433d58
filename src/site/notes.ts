import type { Annotation } from '../records/load/annotations.ts';

/** A note with its number in the text it belongs to. */
export interface NoteView {
  annotation: Annotation;
  number: number;
  /** Id of its element, and of the mark in the text that leads to it. */
  id: string;
  mark: string;
}

/**
 * Finds the words that a note quotes in a line.
 *
 * @returns offsets in the line; undefined where the line does not hold all of them
 */
export function findQuote(
  text: string,
  { exact, prefix = '', suffix = '' }: NonNullable<Annotation['quote']>,
): { start: number; end: number } | undefined {
  const at = text.indexOf(prefix + exact + suffix);
  if (at < 0) return undefined;
  const start = at + prefix.length;
  return { start, end: start + exact.length };
}

/** Numbers notes from 1, in the order of their marks. */
export function numbered(placed: readonly { annotation: Annotation; order: number }[]): NoteView[] {
  return placed
    .toSorted((left, right) => left.order - right.order)
    .map(({ annotation }, index) => ({
      annotation,
      number: index + 1,
      id: `chu-giai-${annotation.id}`,
      mark: `dau-${annotation.id}`,
    }));
}
