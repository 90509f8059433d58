import { marksOf, type Mark, type MarkKind } from './marks/index.ts';
import type { Line } from './types.ts';

/** Levels whose numbers start anew under the level before them. */
const levels: readonly MarkKind[] = ['chapter', 'capital', 'roman', 'article', 'clause', 'point'];

/** The last units before a line, by level: with which ones would the text go on? */
export class Numbering {
  private readonly last = new Map<MarkKind, number>();

  /** Take note of the unit that a line begins, if it begins one. */
  read(line: Line): void {
    const mark = unitOf(line);
    if (!mark) return;
    this.last.set(mark.kind, mark.value);
    // Articles count through all chapters and levels.
    const below = mark.kind === 'article' ? ['clause', 'point'] : levels.slice(levels.indexOf(mark.kind) + 1);
    for (const level of below as MarkKind[]) if (level !== 'article') this.last.delete(level);
  }

  /** Is this the next unit of a level that was begun, or the first below it, with words of its own? */
  isNext(line: Line): boolean {
    const mark = unitOf(line);
    return mark !== undefined && mark.value === (this.last.get(mark.kind) ?? 0) + 1;
  }

  /**
   * Does a text that seemed to end go on here: with the next article, chapter or Roman level, or, where it has no
   * articles, with the next clause?
   */
  continues(line: Line): boolean {
    const mark = unitOf(line);
    const before = mark && this.last.get(mark.kind);
    if (!before || mark.value !== before + 1) return false;
    return mark.kind === 'clause' ? !this.last.has('article') : mark.kind !== 'point';
  }
}

/** The unit that a line begins with words of its own; a chapter may stand alone. */
function unitOf(line: Line): Mark | undefined {
  const mark = marksOf(line).find(({ kind }) => levels.includes(kind));
  if (!mark?.regular || (mark.kind !== 'chapter' && mark.length === line.text.length)) return undefined;
  return mark;
}
