import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { lostLetters } from '../formats/lost-letters.ts';
import { readText } from '../formats/text.ts';
import type { SourceText } from '../formats/types.ts';
import { assignIds, leaves, locate, type Document } from '../lexast/index.ts';
import { withPlainD } from '../lexast/plain-d.ts';
import { reportDoubts } from './doubts.ts';
import { gapsOf } from './gaps.ts';
import { readInstrument } from './instrument.ts';
import { readLines } from './lines.ts';
import { readMeta } from './meta.ts';
import { markNotes } from './note-marks.ts';
import type { Report } from './types.ts';

/**
 * What was read otherwise than it is printed, or may have to be: a unit taken by its place, or left as words, and words that
 * are none of the law. A number that is printed out of its turn is read as printed; the law itself has such slips.
 */
const guesses: ReadonlySet<string> = new Set([
  'unusual-number',
  'misread-number',
  'misprinted-word',
  'mark-not-taken',
  'words-of-page',
]);

/** More numbers out of their turn are no slips of the law, but of its copy. */
const mostOutOfTurn = 4;

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
  const {
    text: printed,
    lines: printedLines,
    drawnPages = [],
  } = typeof source === 'string' ? readText(source) : source;
  // Offsets are the same in both.
  const text = withPlainD(printed);
  const sourceLines =
    text === printed ? printedLines : printedLines.map((line) => ({ ...line, text: withPlainD(line.text) }));
  const document: Document = { type: 'document', meta: {}, completeness: 'none', children: [] };
  const places = location(text);
  let isCertain = true;
  let outOfTurn = 0;
  const report: Report = (reason, ruleId, offset) => {
    if (ruleId.endsWith('-sequence')) outOfTurn += 1;
    if (guesses.has(ruleId) || outOfTurn > mostOutOfTurn) isCertain = false;
    file?.message(reason, { ruleId, source: 'lex', place: places.toPoint(offset) });
  };
  const lines = readLines(sourceLines, report);
  const first = lines.find((line) => line.text !== '');
  // White space before the first line belongs to it: leaves tile the whole text.
  if (first) first.start = 0;
  if (first) document.children = readInstrument(lines, text, report);
  else if (text) {
    document.children.push({
      type: 'body',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
    });
  }
  markNotes(document);
  const gaps = gapsOf(document);
  readMeta(document, text, gaps, report);
  locate(assignIds(document), text);
  const lost = lostLetters(text);
  if (lost)
    report(
      `${lost.count} letters were lost when a program wrote this file in another code, the first in "${lost.word.slice(0, 40)}". The text does not count as full; find a copy that has them`,
      'lost-letters',
      lost.offset,
    );
  reportDoubts(document, text, gaps, report);
  if ((drawnPages.length > 0 || lost || !isCertain) && document.completeness === 'full')
    document.completeness = 'partial';
  if (text !== printed) printLeaves(document, printed);
  return document;
}

/** Give the leaves, which tile a text, the letters that are printed. */
function printLeaves(document: Document, printed: string): void {
  let at = 0;
  for (const leaf of leaves(document)) {
    const end = at + leaf.value.length;
    leaf.value = printed.slice(at, end);
    at = end;
  }
}
