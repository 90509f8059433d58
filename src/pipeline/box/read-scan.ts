import type { VFile } from 'vfile';
import { assemble, type RawLine } from '../../formats/assemble.ts';
import type { SourceText } from '../../formats/index.ts';
import { makePageReader } from '../../formats/pdf/page.ts';
import {
  doubtsOf,
  isNameDoubtful,
  placesOf,
  type ScanReading,
  scanReadingSchema,
} from '../../records/scan/index.ts';

/** Width of a page in points, which the reader of pages reckons in. */
const PAGE = 595;

/**
 * The words read in page images as a source. Lines stand in an image as they stand in a PDF, and the same reader finds
 * their order, columns and running heads.
 *
 * @param bytes of a file of readings
 * @throws VFileMessage when it is none
 */
export function readScan(bytes: Uint8Array, file: VFile): SourceText {
  const reading = parseReading(bytes, file);
  const reader = makePageReader();
  for (const [at, places] of placesOf(reading).entries()) {
    const scale = PAGE / (reading.pages[at]?.width ?? PAGE);
    const pieces = places.flatMap(({ text, box: [x, , width], base, size }, order) =>
      // Whoever compares may find several lines where the engine found one or none.
      text
        .split('\n')
        .map((part, row) => ({
          text: part.trim(),
          x: x * scale,
          y: -(base + row * size * 1.4) * scale,
          width: width * scale,
          size: size * scale,
          order,
          spaced: true,
        }))
        .filter((piece) => piece.text !== ''),
    );
    reader.add(at, pieces, []);
  }
  const lines: RawLine[] = reader.lines(reading.pages.length);
  const doubts = Map.groupBy(doubtsOf(reading), ({ page }) => page);
  for (const [page, own] of doubts)
    file.message(
      `Page ${page + 1} of the scan has ${own.length} doubtful places. Compare them with the image`,
      {
        ruleId: 'ocr-doubt',
        source: 'lex',
      },
    );
  if (isNameDoubtful(reading))
    file.message(
      'The number or the date was recognised in a scan and is in doubt. Compare them with the image',
      {
        ruleId: 'ocr',
        source: 'lex',
      },
    );
  return assemble('pdf', lines);
}

function parseReading(bytes: Uint8Array, file: VFile): ScanReading {
  const own = { ruleId: 'damaged-file', source: 'lex' };
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return file.fail('What was read in the scan is no JSON. Restore the file (git restore)', own);
  }
  const parsed = scanReadingSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return file.fail(
    `What was read in the scan is damaged (${issue?.path.join('.')}: ${issue?.message}). Restore the file (git restore)`,
    own,
  );
}
