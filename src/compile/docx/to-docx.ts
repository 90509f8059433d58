import {
  AlignmentType,
  Document as WordDocument,
  Header,
  HeadingLevel,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
  type FileChild,
} from 'docx';
import type { DivisionType, Document } from '../../lexast/index.ts';
import { frbrDate, type WorkIdentity } from '../identifiers/index.ts';
import { headingRanks, toParts, type Line, type Part, type Piece } from '../lines/index.ts';
import { admissible } from '../xml/characters.ts';
import { footTable, headTable, isHeadLine } from './form.ts';
import { grid } from './grid.ts';
import { inline, inlineContext, type InlineContext } from './inline.ts';
import { packageParts } from './package-parts.ts';
import { reproducible } from './reproducible.ts';
import { firstLine, page, size, styles } from './style.ts';
import { afterDeleted, deletedLines, trackChanges } from './tracked.ts';
import type { DocxOptions } from './types.ts';

/** From this many headings on, a reader wants a page of contents. */
const headingsForContents = 10;

/**
 * Compile a tree to Word, in the form of Nghị định 30/2020/NĐ-CP.
 *
 * Numbers of clauses and points are words of the law, so they are set as text: a list that Word numbers would
 * print its own. Lines that an aggregator put before the document (`metadata`) have no place in the form and are left
 * out, as is furniture.
 *
 * @returns the bytes of a .docx; the same input gives the same bytes
 */
export function toDocx(doc: Document, work: WorkIdentity, options: DocxOptions = {}): Uint8Array {
  const parts = toParts(doc);
  const date = isoDay(options.date ?? frbrDate(work));
  const tracked = options.against && trackChanges(toParts(options.against), parts, date, options.changedBy);
  const context = inlineContext(parts, options, tracked);
  const ranks = headingRanks(parts);
  const children = parts.flatMap((part) => partContent(part, ranks, context));
  if (tracked) children.push(...deletedLines(tracked.atEnd, tracked));
  if (options.contents ?? headingCount(parts) >= headingsForContents) children.push(...contents());
  const notes = [...context.notes.values()].flat();
  const file = new WordDocument({
    title: admissible(work.title ?? work.number),
    // Of the file, which the issuer did not write.
    creator: 'lexast',
    subject: admissible(work.number),
    lastModifiedBy: 'lexast',
    styles,
    ...(options.notesAs === 'comments'
      ? { comments: { children: notes.map(({ number, text }) => comment(text, number, date, options)) } }
      : { footnotes: Object.fromEntries(notes.map(({ number, text }) => [number, footnote(text)])) }),
    sections: [
      {
        properties: { titlePage: true, page },
        headers: {
          default: pageNumber(options.notice),
          first: new Header({ children: [options.notice, ...(options.findings ?? [])].map(noticeLine) }),
        },
        children: children.length > 0 ? children : [new Paragraph({})],
      },
    ],
  });
  return reproducible(packageParts(file), date);
}

/** A day that Word can show: the first of a year where only that is known, the first of ZIP's time where nothing is. */
function isoDay(date: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
  return /^[12]\d{3}$/.test(date) ? `${date}-01-01` : '1980-01-01';
}

const headingCount = (parts: readonly Part[]) =>
  parts
    .flatMap((part) => part.content)
    .filter((piece) => piece.type === 'line' && piece.kind === 'heading' && !piece.quoted).length;

type Ranks = ReadonlyMap<DivisionType, number>;

function partContent(part: Part, ranks: Ranks, context: InlineContext): FileChild[] {
  const content = part.content.filter((piece) => piece.type === 'grid' || piece.role !== 'metadata');
  const isForm = part.kind === 'header' && !part.begins && content.every((piece) => piece.type === 'line');
  const held = isForm
    ? content.filter(isHeadLine)
    : part.kind === 'closing'
      ? content.filter((piece) => piece.type === 'line' && piece.column !== undefined)
      : [];
  const table = isForm ? headTable : footTable;
  const rest = content.filter((piece) => !held.includes(piece as Line));
  const set = rest.flatMap((piece, index) => block(piece, part, ranks, context, index === 0));
  if (held.length === 0) return set;
  const space = part.kind === 'closing' ? [new Paragraph({ style: 'LawForm' })] : [];
  return [...space, table(held as Line[], context), ...set];
}

function block(piece: Piece, part: Part, ranks: Ranks, context: InlineContext, first: boolean): FileChild[] {
  // Two tables in a row would become one.
  if (piece.type === 'grid') {
    const table = grid(piece, context);
    return table ? [table, new Paragraph({ style: 'LawCell' })] : [];
  }
  const pageBreakBefore = first && part.begins !== undefined;
  return afterDeleted(piece, context.tracked, line(piece, part, ranks, context, pageBreakBefore));
}

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
] as const;

function line(
  source: Line,
  part: Part,
  ranks: Ranks,
  context: InlineContext,
  pageBreakBefore: boolean,
): Paragraph {
  const rank = source.kind === 'heading' && source.opens && !source.quoted && ranks.get(source.opens);
  if (rank) {
    return new Paragraph({
      heading: headings[Math.min(rank, headings.length) - 1],
      // Articles stand at the indent whatever their rank; larger divisions in the middle.
      ...(source.opens === 'article'
        ? { alignment: AlignmentType.JUSTIFIED, indent: { firstLine } }
        : { alignment: AlignmentType.CENTER, indent: { firstLine: 0 } }),
      pageBreakBefore,
      children: inline(source, context, { bold: true }),
    });
  }
  const { role } = source;
  if (part.kind === 'header' || role === 'title') return formLine(source, part, context, pageBreakBefore);
  if (role === 'enacting' || role === 'issuer') {
    return new Paragraph({
      style: 'LawForm',
      spacing: { before: 240, after: 120 },
      children: inline(source, context, { bold: true }),
    });
  }
  const style = source.kind === 'basis' ? 'LawBasis' : 'LawText';
  const look = source.kind === 'basis' ? { italics: true } : source.kind === 'heading' ? { bold: true } : {};
  return new Paragraph({ style, pageBreakBefore, children: inline(source, context, look) });
}

/** A line in the middle of the head: type, title, the note under an attachment's title. */
function formLine(source: Line, part: Part, context: InlineContext, pageBreakBefore: boolean): Paragraph {
  const title = source.role === 'title' || source.role === 'document-type';
  const isOutline = part.begins !== undefined && source.role === 'title';
  return new Paragraph({
    ...(isOutline
      ? { heading: HeadingLevel.HEADING_1 }
      : { style: 'LawForm', spacing: { before: source.role === 'document-type' ? 360 : 0, after: 60 } }),
    pageBreakBefore,
    children: inline(source, context, title ? { bold: true, size: size.text } : { italics: true }),
  });
}

/** What kind of text this is, at the head of a page. */
const noticeLine = (notice: string | undefined) =>
  notice
    ? new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ size: size.small, italics: true, text: admissible(notice) })],
      })
    : new Paragraph({});

/** The page number, in the middle of the top margin from the second page on. */
const pageNumber = (notice: string | undefined) =>
  new Header({
    children: [
      ...(notice ? [noticeLine(notice)] : []),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ size: size.small, children: [PageNumber.CURRENT] })],
      }),
    ],
  });

const contents = (): FileChild[] => [
  new Paragraph({
    style: 'LawForm',
    pageBreakBefore: true,
    children: [new TextRun({ text: 'MỤC LỤC', bold: true })],
  }),
  new TableOfContents('Mục lục', { hyperlink: true, headingStyleRange: '1-5' }),
];

const noteText = (text: string) =>
  text.split(/\n+/).map((words) => new Paragraph({ children: [new TextRun(` ${admissible(words)}`)] }));

const footnote = (text: string) => ({ children: noteText(text) });

const comment = (text: string, id: number, date: string, options: DocxOptions) => ({
  id,
  author: admissible(options.notesBy ?? 'Chú giải biên tập'),
  date: new Date(`${date}T00:00:00Z`),
  children: noteText(text),
});
