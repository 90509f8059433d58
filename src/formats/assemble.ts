import { normalise } from './normalise.ts';
import type { CellPlace, LineStyle, SourceFormat, SourceLine, SourceText } from './types.ts';

/** A line as a reader of some format finds it, before offsets are known. */
export interface RawLine {
  text: string;
  cell?: CellPlace;
  style?: LineStyle;
  /** The line comes back at the head or foot of page after page. */
  band?: boolean;
}

/** Signs from which on letters, or numbers, run from right to left, as no Vietnamese text does. */
const turns = /[\u202B\u202E\u2067]/u;

/**
 * Join the lines of a source into its normalised text.
 *
 * A raw line that itself holds line ends becomes several lines with the same cell and style.
 */
export function assemble(format: SourceFormat, raw: Iterable<RawLine>): SourceText {
  const lines: SourceLine[] = [];
  let offset = 0;
  let isTurned = false;
  for (const { text, cell, style, band } of raw) {
    isTurned ||= turns.test(text);
    text.split('\f').forEach((page, number) => {
      normalise(page)
        .split('\n')
        .forEach((part, at) => {
          const line: SourceLine = { text: part, start: offset, end: offset + part.length };
          if (cell) line.cell = cell;
          if (style) line.style = style;
          if (band) line.band = true;
          if (number > 0 && at === 0) line.opensPage = true;
          lines.push(line);
          offset = line.end + 1;
        });
    });
  }
  const text = lines.map((line) => line.text).join('\n');
  return { format, text, lines, ...(isTurned && { turned: true }) };
}
