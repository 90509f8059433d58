import { getDocumentProxy } from 'unpdf';
import type { VFile } from 'vfile';
import { assemble, type RawLine } from './assemble.ts';
import { refuse } from './fail.ts';
import type { SourceText } from './types.ts';

/** Fewer letters per page than this, on average, are stamps on a scan and not a text. */
const lettersOfAText = 40;

interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * A PDF with a text layer as a source: the lines of its pages from top to bottom, a blank line where more than
 * a line's height stays white.
 *
 * @throws VFileMessage for a scan without text, a password, or a damaged file
 */
export async function readPdf(bytes: Uint8Array, file: VFile): Promise<SourceText> {
  const lines: RawLine[] = [];
  let letters = 0;
  let pages = 0;
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
    pages = pdf.numPages;
    for (let at = 1; at <= pages; at += 1) {
      const page = await pdf.getPage(at);
      const { items } = await page.getTextContent();
      const pieces: Piece[] = [];
      for (const item of items) {
        if (!('str' in item) || item.str === '') continue;
        const [, , , , x = 0, y = 0] = item.transform as number[];
        pieces.push({ text: item.str, x, y, width: item.width, height: item.height || 10 });
        letters += item.str.trim().length;
      }
      for (const text of pageLines(pieces)) lines.push({ text });
      page.cleanup();
    }
    await pdf.cleanup();
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') {
      refuse(file, 'password', 'The PDF is locked with a password. Save it without one');
    }
    refuse(file, 'damaged-file', `The PDF cannot be read (${String(error)}). Download it again`);
  }
  if (letters < pages * lettersOfAText) {
    refuse(
      file,
      'scanned-pdf',
      `The PDF has ${letters} letters on ${pages} pages: it is a scan without a text layer. Recognise its text (OCR) first, or find a text version`,
    );
  }
  return assemble('pdf', lines);
}

/** The lines of one page: pieces on one baseline joined from left to right, white space kept as spaces. */
function pageLines(pieces: Piece[]): string[] {
  const rows: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - piece.y) <= Math.max(first.height, piece.height) * 0.45)
      row.push(piece);
    else rows.push([piece]);
  }
  const lines: string[] = [];
  let below: Piece | undefined;
  for (const row of rows) {
    const [first] = row;
    if (!first) continue;
    const text = joinRow(row.toSorted((a, b) => a.x - b.x));
    if (text.trim() === '') continue;
    if (below && below.y - first.y > Math.max(below.height, first.height) * 2.2) lines.push('');
    lines.push(text);
    below = first;
  }
  lines.push('');
  return lines;
}

function joinRow(row: Piece[]): string {
  let text = '';
  let end: number | undefined;
  for (const piece of row) {
    const space = end !== undefined && piece.x - end > piece.height * 0.2;
    if (space && !text.endsWith(' ') && !piece.text.startsWith(' ')) text += ' ';
    text += piece.text;
    end = piece.x + piece.width;
  }
  return text;
}
