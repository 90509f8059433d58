import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { readText } from '../formats/text.ts';
import type { SourceText } from '../formats/types.ts';
import { assignIds, locate, type Body, type Document, type Preamble } from '../lexast/index.ts';
import { beginsClosing, readClosing } from './closing.ts';
import { flow, lineBlocks, measure } from './flow.ts';
import { readHeader } from './header.ts';
import { readLines } from './lines.ts';
import { readMeta } from './meta.ts';
import { isGap, Outline } from './outline.ts';
import { furniture, phrasing } from './phrasing.ts';
import { basisKind, isEnacting } from './preamble.ts';
import { endOfHeader } from './zones.ts';
import type { Block, Line } from './types.ts';

/**
 * Parse a Vietnamese legal instrument.
 *
 * Never throws on text: what cannot be understood stays in the tree as paragraphs, and messages on `file` say
 * what was found, where, and what to do. The leaves of the result tile `source.text`.
 *
 * @param source a source read by `formats`, or plain text
 * @param file where messages go
 */
export function parse(source: SourceText | string, file?: VFile): Document {
  const { text, lines: sourceLines } = typeof source === 'string' ? readText(source) : source;
  const document: Document = { type: 'document', meta: {}, completeness: 'none', children: [] };
  const lines = readLines(sourceLines);
  const places = location(text);
  const place = (offset: number) => places.toPoint(offset) ?? { line: 1, column: 1 };
  const written = lines.findIndex((line) => line.text !== '');
  // White space before the first line belongs to it: leaves tile the whole text.
  const first = lines[written];
  if (first) first.start = 0;
  else if (text) {
    document.children.push({
      type: 'body',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
    });
  }
  readInstrument(document, lines, text, file, place);
  readMeta(document, text);
  return locate(assignIds(document), text);
}

function readInstrument(
  document: Document,
  lines: Line[],
  source: string,
  file: VFile | undefined,
  place: (offset: number) => { line: number; column: number },
): void {
  const print = measure(lines);
  const headerEnd = endOfHeader(lines);
  let closingStart = lines.length;
  for (let at = headerEnd; at < lines.length; at += 1) {
    if (beginsClosing(lines[at]?.text ?? '')) {
      closingStart = at;
      break;
    }
  }
  const startOf = (at: number) => lines.slice(at).find((line) => line.text !== '')?.start ?? source.length;
  const headerLines = lines.slice(0, headerEnd);
  if (headerLines.some((line) => line.text)) {
    document.children.push(readHeader(lineBlocks(headerLines, source, startOf(headerEnd)), source));
  }
  const blocks = flow(lines.slice(headerEnd, closingStart), source, startOf(closingStart), print);
  const outline = new Outline(source, file, place);
  const enacting = blocks.findIndex((block) => isEnacting(block.text));
  let bodyStart = blocks.findIndex(
    (block, at) => at > enacting && !block.furniture && outline.opens(block, blocks[at + 1]),
  );
  if (bodyStart < 0)
    bodyStart = blocks.findLastIndex((block) => basisKind(block.text) || isEnacting(block.text)) + 1;
  if (bodyStart > 0) document.children.push(readPreamble(blocks.slice(0, bodyStart), source));
  const body = blocks.slice(bodyStart);
  body.forEach((block, at) => outline.add(block, body[at + 1]));
  const children = outline.finish();
  if (children.length > 0) document.children.push({ type: 'body', children } satisfies Body);
  const closing = lineBlocks(lines.slice(closingStart), source, source.length);
  if (closing.length > 0) document.children.push(readClosing(closing, source));
}

function readPreamble(blocks: readonly Block[], source: string): Preamble {
  const preamble: Preamble = { type: 'preamble', children: [] };
  let stated = false;
  for (const block of blocks) {
    const children = phrasing(block, source);
    const kind = basisKind(block.text);
    if (block.furniture)
      preamble.children.push(furniture(block.furniture, source.slice(block.start, block.end)));
    else if (isGap(block.text)) preamble.children.push({ type: 'gap', reason: 'source-cut', children });
    else if (isEnacting(block.text))
      preamble.children.push({ type: 'paragraph', role: 'enacting', children });
    else if (kind) preamble.children.push({ type: 'basis', kind, children });
    else if (!stated && block.text === block.text.toUpperCase())
      preamble.children.push({ type: 'paragraph', role: 'issuer', children });
    else preamble.children.push({ type: 'paragraph', children });
    stated ||= kind !== undefined;
  }
  return preamble;
}
