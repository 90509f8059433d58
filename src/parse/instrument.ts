import { withoutLetterSpacing } from './spacing.ts';
import type { Appendix, Attachment, Body, Closing, Document, Header, Preamble } from '../lexast/index.ts';
import { treeText, unwrap } from '../lexast/index.ts';
import { beginsClosing, beginsRecipients, isSignature, readClosing } from './closing.ts';
import { flow, lineBlocks, measure, type Measure } from './flow.ts';
import { markForeign } from './foreign.ts';
import { readAttachedHeader, readHeader } from './header.ts';
import { marksOf, type MarkKind } from './marks/index.ts';
import { Numbering } from './numbering.ts';
import { Outline } from './outline.ts';
import { markBodyTables, markPlainTables } from './plain-tables.ts';
import { readPreamble, basisKind, isEnacting } from './preamble.ts';
import { endOfAttachedHeader, readSegments, type Segment } from './segments.ts';
import { dropLayoutTables } from './table.ts';
import { splitRunTogether } from './split.ts';
import { markUnusual } from './unusual-marks.ts';
import { endOfHeader } from './zones.ts';
import type { Line, Report } from './types.ts';

/** Units that end a preamble, whatever numbers stand in it before. */
const upper: ReadonlySet<MarkKind> = new Set<MarkKind>(['part', 'chapter', 'section', 'article', 'roman']);

/** What every part of a reading needs. */
interface Context {
  lines: readonly Line[];
  source: string;
  print: Measure;
  report: Report;
}

/** The parts of an instrument in order: header, preamble, body, closing, attached texts, appendices. */
export function readInstrument(lines: readonly Line[], source: string, report: Report): Document['children'] {
  dropLayoutTables(lines);
  markForeign(lines);
  const context: Context = { lines, source, print: measure(lines), report };
  const headerEnd = endOfHeader(lines);
  return readSegments(lines, headerEnd).flatMap((segment): Document['children'] => {
    if (segment.kind === 'appendix') return [readAppendix(segment, context)];
    if (segment.kind === 'attachment') return [readAttachment(segment, context)];
    const header = readHeader(blocksOf(context, 0, headerEnd, segment.to), source);
    const rest = readText(context, headerEnd, segment.to);
    return header.children.length > 0 ? [header, ...rest] : rest;
  });
}

/** Offset where the words of a line, or of the next one that has any, begin. */
function offsetOf({ lines, source }: Context, at: number): number {
  for (let next = at; next < lines.length; next += 1) {
    const line = lines[next] as Line;
    if (line.text !== '') return line.start;
  }
  return source.length;
}

const blocksOf = (context: Context, from: number, to: number, limit = to) =>
  lineBlocks(context.lines.slice(from, Math.min(to, limit)), offsetOf(context, Math.min(to, limit)));

/**
 * Where the end block of a text begins. A line that reads like one is none where the text goes on behind it with its next
 * article, chapter, Roman level, or, without articles, clause: "Đã ký." between Điều 1 and Điều 2 is a sentence of Điều 1.
 * Where more than such a sentence was overruled, a person should look.
 */
function startOfClosing({ lines, report }: Context, from: number, to: number): number {
  const numbering = new Numbering();
  let start = to;
  for (let at = from; at < to; at += 1) {
    const line = lines[at] as Line;
    if (line.furniture || line.note) continue;
    if (start < to && !line.cell && numbering.continues(line)) {
      const end = lines[start] as Line;
      if (beginsRecipients(end.text) || isSignature(end.text))
        report(
          `"${end.text.slice(0, 60)}" reads like the end of the text, and its numbering goes on behind it: it was taken for a part of the text. Compare with the print`,
          'end-overruled',
          end.start,
        );
      start = to;
    }
    if (start === to && !line.cell) numbering.read(line);
    if (start === to && beginsClosing(lines, at)) start = at;
  }
  return start;
}

/** Preamble, body and closing of a text after its header. */
function readText(context: Context, from: number, to: number): (Preamble | Body | Closing)[] {
  const { lines, source, print, report } = context;
  const closingStart = startOfClosing(context, from, to);
  const own = lines.slice(from, closingStart);
  markUnusual(own, report);
  markBodyTables(own);
  const blocks = flow(own, offsetOf(context, closingStart), print).flatMap((block) =>
    splitRunTogether(block, source, report),
  );
  const outline = new Outline(source, report);
  const opening = blocks.findIndex((block) =>
    marksOf(block).some((mark) => upper.has(mark.kind) && mark.regular),
  );
  const stated = blocks
    .slice(0, opening < 0 ? blocks.length : opening)
    .findLastIndex((block) => basisKind(block.text) || isEnacting(block.text));
  let bodyStart = blocks.findIndex(
    (block, at) => at > stated && !block.furniture && !block.note && outline.opens(block, blocks[at + 1]),
  );
  // A text without divisions: what follows the enacting words, or the bases, is its body.
  if (bodyStart < 0) bodyStart = stated + 1;
  const parts: (Preamble | Body | Closing)[] = [];
  if (bodyStart > 0) parts.push(readPreamble(blocks.slice(0, bodyStart), source));
  const body = blocks.slice(bodyStart);
  body.forEach((block, at) => outline.add(block, body[at + 1]));
  const children = outline.finish();
  if (children.length > 0) parts.push({ type: 'body', children });
  const closing = blocksOf(context, closingStart, to);
  if (closing.length > 0) parts.push(readClosing(closing, source));
  return parts;
}

function readAttachment({ from, to }: Segment, context: Context): Attachment {
  const headerEnd = endOfAttachedHeader(context.lines, from, to);
  markPlainTables(context.lines.slice(headerEnd, to));
  const header = readAttachedHeader(blocksOf(context, from, headerEnd), context.source);
  return {
    type: 'attachment',
    title: titleOf(header),
    children: [header, ...readText(context, headerEnd, to)],
  };
}

function readAppendix({ from, to, num }: Segment, context: Context): Appendix {
  const { lines, source, print } = context;
  const headerEnd = endOfAttachedHeader(lines, from, to);
  markPlainTables(lines.slice(headerEnd, to));
  const header = readAttachedHeader(blocksOf(context, from, headerEnd), source);
  const blocks = flow(lines.slice(headerEnd, to), offsetOf(context, to), print);
  // Numbers in forms and tables follow rules of their own: nothing to report.
  const outline = new Outline(source, () => {}, true);
  blocks.forEach((block, at) => outline.add(block, blocks[at + 1]));
  const node: Appendix = {
    type: 'appendix',
    title: titleOf(header),
    children: [header, ...outline.finish()],
  };
  if (num) node.num = num;
  return node;
}

/** Name and title of an attached text as printed, white space collapsed. */
function titleOf(header: Header): string {
  const named = header.children.filter(
    (child) => child.type === 'paragraph' && (child.role === 'document-type' || child.role === 'title'),
  );
  return named.map((child) => unwrap(withoutLetterSpacing(treeText(child)))).join(' ');
}
