import type { SourceLine } from '../formats/types.ts';
import { isCapitals } from './letters.ts';

/** Fewer lines show no habit. */
const fewest = 30;
/** So few lines may stand without a blank one below them. */
const exceptions = 0.03;

const isBlank = ({ text }: SourceLine) => text.trim() === '';

/**
 * Leave out the blank lines that stand behind every line of a print with hard wraps, as converters and a doubled line end
 * ("\r\r\n") make them: they part nothing. Where one more stands than everywhere, the text has a blank line.
 *
 * @param wrapped whether the lines of the text are parts of longer paragraphs
 */
export function withoutDoubleSpacing(
  lines: readonly SourceLine[],
  wrapped: () => boolean,
): readonly SourceLine[] {
  const gaps: number[] = [];
  let gap = 0;
  for (const line of lines) {
    if (isBlank(line)) gap += 1;
    else {
      gaps.push(gap);
      gap = 0;
    }
  }
  // What stands before the first line parts nothing.
  const between = gaps.slice(1);
  const close = between.filter((each) => each === 0).length;
  if (between.length < fewest || close > between.length * exceptions) return lines;
  const usual = between.toSorted((a, b) => a - b)[Math.floor(between.length / 2)] ?? 0;
  if (usual === 0 || !wrapped()) return lines;
  let blanks: SourceLine[] = [];
  const kept: SourceLine[] = [];
  for (const line of lines) {
    if (isBlank(line)) {
      blanks.push(line);
      continue;
    }
    kept.push(...(blanks.length > usual ? blanks.slice(usual) : []), line);
    blanks = [];
  }
  return [...kept, ...blanks];
}

/** Letter after letter with a space between, as offices set their names and heads: four and more are no row of a table. */
const letterSpaced = /^(?:\S\s+){3,}\S$/u;

/** "Q U Ố C  H Ộ I": the words of lines whose capitals stand apart, which two spaces part; other lines as they are. */
export function withoutLetterSpacing(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const letters = line.trim();
      if (letters[1] !== ' ' || !letterSpaced.test(letters) || !isCapitals(letters)) return line;
      return letters.replace(/\s(?=\S)(?<!\s\s)/gu, '').replace(/\s+/gu, ' ');
    })
    .join('\n');
}
