import { marksOf, readUnusual, type Mark, type MarkKind } from './marks/index.ts';
import { follows } from './sequence.ts';
import type { Line, Report } from './types.ts';

type Level = 'clause' | 'point';

const both: readonly Level[] = ['clause', 'point'];

/** Which lists may begin directly below a unit; below the others, none. */
const lists: Partial<Record<MarkKind, readonly Level[]>> = {
  part: both,
  chapter: both,
  section: both,
  subsection: both,
  capital: both,
  roman: both,
  article: both,
  clause: ['point'],
  point: [],
};

/** Units in one unusual spelling that count up from the first on, directly below what holds them. */
interface Series {
  level: Level;
  first: Line;
  last: Mark;
  length: number;
  /** Does a sentence that ends in a colon lead to them, as to the members of a list? */
  introduced: boolean;
}

/** So many lines below the line of what holds them, without a colon, they may begin. */
const headingReach = 3;
/** A spelling is the habit of a text that has it so many times as often as the usual one. */
const habit = 4;

/**
 * Let "(1) …", "1: …", "1 …" be clauses, and "a: …", "a, …", "A. …" points, in a text whose habit it is to number them so: they
 * count up directly below articles or clauses, of which next to none has the usual marks. In other texts such a list is
 * words, and the editor is told of it.
 */
export function markUnusual(lines: readonly Line[], report: Report): void {
  const { found, usual } = seriesOf(lines);
  for (const [spelling, series] of found) {
    const [{ level, introduced }] = series as [Series];
    // A number without any stop may be one of a table, and a letter a word.
    const bare = spelling.length === 1;
    const alone = series.length === 1 && (bare || level === 'point' || introduced);
    if (!alone && series.length >= usual[level] * habit) {
      for (const line of lines)
        if (readUnusual(line.text)?.spelling === spelling) {
          line.unusual = true;
          delete line.marks;
        }
      continue;
    }
    for (const { first } of bare ? [] : series)
      report(
        `"${first.text.slice(0, 40)}" begins a list where ${level === 'clause' ? 'clauses' : 'points'} would stand, and is not numbered as they are in this text: it was read as words of what stands above. Compare with the print`,
        'mark-not-taken',
        first.start,
      );
  }
}

/** The series of two and more units in each unusual spelling, and how many lists of each level have usual marks. */
function seriesOf(lines: readonly Line[]): { found: Map<string, Series[]>; usual: Record<Level, number> } {
  const found = new Map<string, Series[]>();
  const usual = { clause: 0, point: 0 };
  const open = new Map<Level, Series & { spelling: string }>();
  let due: readonly Level[] = [];
  let below = 0;
  let before = '';
  const begin = (kind: MarkKind): void => {
    due = lists[kind] ?? [];
    for (const level of due) open.delete(level);
    below = 0;
  };
  for (const line of lines) {
    const { text, furniture, note, cell, foreign } = line;
    if (text === '' || furniture || note || cell || foreign) continue;
    const unit = marksOf(line).find(({ regular }) => regular);
    const { mark, spelling = '' } = (!unit && readUnusual(text)) || {};
    const level = (unit ?? mark)?.kind as Level;
    const last = open.get(level);
    if (unit) {
      if (unit.value === 1 && due.includes(level)) usual[level] += 1;
      begin(unit.kind);
    } else if (mark && last?.spelling === spelling && follows(mark, last.last) === 'next') {
      last.last = mark;
      last.length += 1;
      if (last.length === 2) found.set(spelling, [...(found.get(spelling) ?? []), last]);
      begin(level);
    } else if (mark?.value === 1 && due.includes(level)) {
      const introduced = before.endsWith(':');
      if (introduced || below < headingReach) {
        begin(level);
        open.set(level, { level, spelling, first: line, last: mark, length: 1, introduced });
      }
    }
    below += 1;
    before = text;
  }
  return { found, usual };
}
