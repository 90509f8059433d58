import { divisionTypes, type DivisionType } from '../../lexast/index.ts';
import type { Line, Part, Piece } from './types.ts';

export { toParts } from './to-parts.ts';
export type { Grid, GridCell, Line, Part, Piece, Run } from './types.ts';

/** The words of a line. */
export const lineText = (line: Line): string => line.runs.map((run) => run.text).join('');

/** All lines of the parts in order, those in tables too. */
export function allLines(parts: readonly Part[]): Line[] {
  return linesOf(parts.flatMap((part) => part.content));
}

/** Lines of what stands in a part or a cell, also of the tables in it. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  return pieces.flatMap((piece) =>
    piece.type === 'line' ? piece : piece.rows.flat().flatMap((cell) => linesOf(cell.content)),
  );
}

/**
 * Rank of each level that prints a heading in this text, from 1: a resolution of Roman sections starts at its
 * sections, so that an outline never skips a level.
 */
export function headingRanks(parts: readonly Part[]): ReadonlyMap<DivisionType, number> {
  const used = new Set(
    allLines(parts).flatMap((line) =>
      line.kind === 'heading' && line.opens && !line.quoted ? [line.opens] : [],
    ),
  );
  return new Map(divisionTypes.filter((type) => used.has(type)).map((type, index) => [type, index + 1]));
}
