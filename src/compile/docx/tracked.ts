import { DeletedTextRun, InsertedTextRun, Paragraph, type IRunOptions, TextRun } from 'docx';
import { diffArrays, diffWordsWithSpace } from 'diff';
import { allLines, lineText, type Line, type Part } from '../lines/index.ts';
import { admissible } from '../xml/characters.ts';

/** Words of a line that stayed, came or went. */
interface Piece {
  text: string;
  kind: 'same' | 'inserted' | 'deleted';
}

interface Change {
  pieces: Piece[];
  author: string;
}

/** What is new in a text against an older one. */
export interface Tracked {
  changes: ReadonlyMap<Line, Change>;
  /** Lines of the older text that are gone, before the line that they stood before. */
  before: ReadonlyMap<Line, readonly string[]>;
  /** Lines that are gone after the last one of the newer text. */
  atEnd: readonly string[];
  date: string;
  next: () => number;
}

const unnamed = 'Văn bản sửa đổi';

/** A changed line is one that still says much of the same; another line is a new one. */
const alike = (pieces: readonly Piece[]): boolean => {
  const length = (kind: Piece['kind']) =>
    pieces.reduce((sum, piece) => sum + (piece.kind === kind ? piece.text.trim().length : 0), 0);
  return length('same') >= Math.min(length('inserted'), length('deleted'));
};

/**
 * Compare the lines of two texts, and inside changed lines their words.
 *
 * @param date ISO day that the changes carry in Word
 */
export function trackChanges(
  older: readonly Part[],
  newer: readonly Part[],
  date: string,
  changedBy: (anchor: string) => string | undefined = () => undefined,
): Tracked {
  const lines = allLines(newer);
  const changes = new Map<Line, Change>();
  const before = new Map<Line, string[]>();
  let at = 0;
  let author = unnamed;
  let waiting: string[] = [];
  const note = (line: Line, pieces: Piece[]) => {
    author = line.anchors.map(changedBy).find((name) => name !== undefined) ?? author;
    changes.set(line, { pieces, author });
  };
  for (const part of diffArrays(allLines(older).map(lineText), lines.map(lineText))) {
    if (part.removed) {
      waiting.push(...part.value);
      continue;
    }
    const own = lines.slice(at, at + part.value.length);
    at += part.value.length;
    for (const line of own) {
      const [old] = waiting;
      const pieces = part.added && old !== undefined ? wordChanges(old, lineText(line)) : undefined;
      if (pieces && alike(pieces)) {
        waiting = waiting.slice(1);
        note(line, pieces);
        continue;
      }
      if (waiting.length > 0 && !part.added) {
        before.set(line, waiting);
        waiting = [];
      }
      if (part.added) note(line, [{ text: lineText(line), kind: 'inserted' }]);
    }
  }
  let id = 1;
  return { changes, before, atEnd: waiting, date, next: () => (id += 1) };
}

function wordChanges(older: string, newer: string): Piece[] {
  return diffWordsWithSpace(older, newer).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'inserted' : removed ? 'deleted' : 'same',
  }));
}

/** The runs of a changed line, as Word tracks them. */
export function trackedRuns({ pieces, author }: Change, tracked: Tracked, look: IRunOptions): TextRun[] {
  return pieces.map(({ text, kind }) => {
    const words = admissible(text);
    if (kind === 'same') return new TextRun({ ...look, text: words });
    const mark = {
      ...look,
      text: words,
      id: tracked.next(),
      author: admissible(author),
      date: `${tracked.date}T00:00:00Z`,
    };
    return (kind === 'inserted' ? new InsertedTextRun(mark) : new DeletedTextRun(mark)) as unknown as TextRun;
  });
}

/** A line wherever it is set, after the lines that are gone before it. */
export const afterDeleted = (line: Line, tracked: Tracked | undefined, paragraph: Paragraph): Paragraph[] =>
  tracked ? [...deletedLines(tracked.before.get(line) ?? [], tracked), paragraph] : [paragraph];

/** Lines that are gone as a whole. */
export const deletedLines = (lines: readonly string[], tracked: Tracked): Paragraph[] =>
  lines.map((text) => deletedLine(text, tracked));

function deletedLine(text: string, tracked: Tracked): Paragraph {
  const mark = { id: tracked.next(), author: unnamed, date: `${tracked.date}T00:00:00Z` };
  return new Paragraph({
    style: 'LawText',
    run: { deletion: mark },
    children: [new DeletedTextRun({ ...mark, id: tracked.next(), text: admissible(text) })],
  });
}
