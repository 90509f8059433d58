import { getDocumentProxy } from 'unpdf';
import { detect } from '../../formats/detect.ts';
import { type Piece, piecesByDirection, type TextItem } from '../../formats/pdf/pieces.ts';
import { joinRow, parts, rowsOf } from '../../formats/pdf/rows.ts';
import type { ScanLine, ScanPage } from '../../records/scan/index.ts';

/** Dots to a point of the page, at 200 dpi. */
const SCALE = 200 / 72;

/**
 * Pages of a PDF that have a text layer, among others that have none: their words are certain and are not recognised.
 *
 * @param least letters of a page that are a text; fewer are a stamp on a scan
 */
export async function textOfPages(bytes: Uint8Array, least: number): Promise<Map<number, ScanPage>> {
  const found = new Map<number, ScanPage>();
  if (detect(bytes) !== 'pdf') return found;
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
  for (let at = 0; at < pdf.numPages; at += 1) {
    const page = await pdf.getPage(at + 1);
    const { items } = await page.getTextContent();
    const words = items.filter((item): item is TextItem & typeof item => 'str' in item);
    const pieces = piecesByDirection(words).flatMap((each) => each.pieces);
    if (pieces.reduce((sum, { text }) => sum + text.length, 0) < least) continue;
    const { width, height } = page.getViewport({ scale: SCALE });
    const lines = rowsOf(pieces).flatMap((row) =>
      parts(row, 1.5).map((own) => toLine(own, height, row.size)),
    );
    const size = { width: Math.round(width), height: Math.round(height) };
    found.set(at, { ...size, angle: 0, lines, unread: [], layer: true });
  }
  await pdf.loadingTask.destroy();
  return found;
}

function toLine(pieces: readonly Piece[], height: number, size: number): ScanLine {
  const left = Math.min(...pieces.map(({ x }) => x)) * SCALE;
  const right = Math.max(...pieces.map(({ x, width }) => x + width)) * SCALE;
  const base = height - (pieces[0]?.y ?? 0) * SCALE;
  const own = size * SCALE;
  const box = [left, base - own, right - left, own * 1.3].map(Math.round) as ScanLine['box'];
  return { box, base: Math.round(base), size: Math.round(own), words: [[joinRow(pieces), 100, box]] };
}
