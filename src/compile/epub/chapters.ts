import type { DivisionType } from '../../lexast/index.ts';
import { allLines, headingRanks, lineText, type Line, type Part } from '../lines/index.ts';

/** One file of the book: the instrument itself, or an attachment. */
export interface Chapter {
  path: string;
  title: string;
  parts: Part[];
  /** Headings inside it, for the table of contents. */
  headings: { rank: number; text: string; id: string }[];
}

export interface Book {
  chapters: Chapter[];
  ranks: ReadonlyMap<DivisionType, number>;
  /** File that holds each anchor. */
  fileOf: ReadonlyMap<string, string>;
}

/** The rank of a line that is a heading of this text. */
export function rankOf(line: Line, ranks: Book['ranks']): number | undefined {
  return line.kind === 'heading' && line.opens && !line.quoted ? ranks.get(line.opens) : undefined;
}

/** Divide the parts into files: a new one where an attachment or appendix begins. */
export function toBook(parts: readonly Part[], title: string): Book {
  const ranks = headingRanks(parts);
  const chapters: Chapter[] = [];
  for (const part of parts) {
    if (chapters.length === 0 || part.begins) {
      chapters.push({
        path: `van-ban-${chapters.length + 1}.xhtml`,
        title: part.begins?.title || title,
        parts: [],
        headings: [],
      });
    }
    chapters.at(-1)?.parts.push(part);
  }
  const fileOf = new Map<string, string>();
  for (const chapter of chapters) {
    for (const line of allLines(chapter.parts)) {
      for (const anchor of line.anchors) fileOf.set(anchor, chapter.path);
      const rank = rankOf(line, ranks);
      const id = line.anchors[0];
      if (rank && id) chapter.headings.push({ rank, text: lineText(line), id });
    }
  }
  return { chapters, ranks, fileOf };
}
