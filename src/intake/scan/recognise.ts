import { createRequire } from 'node:module';
import path from 'node:path';
import type { Line } from 'tesseract.js';
import type { Box, ScanLine, ScanPage } from '../../records/scan/index.ts';
import { isNoise, skewOf, unreadInk, withoutStamps } from './ink.ts';
import { type Picture, toPng, turned } from './page-images.ts';

/** Reads page after page. */
export interface Recogniser {
  engine: string;
  page(picture: Picture): Promise<ScanPage>;
}

const require = createRequire(import.meta.url);
const versionOf = (name: string) => (require(`${name}/package.json`) as { version: string }).version;

/** White space this wide, in sizes of type, parts two columns of one row. */
const GUTTER = 2;

/** Tesseract with its Vietnamese data, both from packages: it needs no network. */
export async function openRecogniser(): Promise<Recogniser> {
  const { createWorker, OEM } = await import('tesseract.js');
  const data = path.dirname(require.resolve('@tesseract.js-data/vie/package.json'));
  const worker = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: path.join(data, '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
  });
  await worker.setParameters({ user_defined_dpi: '200' });
  return {
    engine: `tesseract.js ${versionOf('tesseract.js')}, @tesseract.js-data/vie ${versionOf('@tesseract.js-data/vie')}`,
    async page(picture) {
      const angle = skewOf(withoutStamps(picture), picture.width, picture.height);
      const upright = await turned(picture, angle);
      const { width, height } = upright;
      const grey = withoutStamps(upright);
      // Whoever compares the page sees that nothing of it was read.
      if (isNoise(grey, width))
        return { width, height, angle, lines: [], unread: unreadInk(grey, width, height, []) };
      const image = await toPng({ data: grey, width, height });
      const { data: found } = await worker.recognize(Buffer.from(image), {}, { text: false, blocks: true });
      const lines = (found.blocks ?? [])
        .flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines: own }) => own))
        .flatMap(partsOf);
      const words = lines.flatMap((line) => line.words.map(([, , box]) => box));
      return { width, height, angle, lines, unread: unreadInk(grey, width, height, words) };
    },
  };
}

/** The engine takes a slash between digits for the mark of a fraction ("13⁄2022"). */
const plain = (text: string) => text.normalize('NFC').replaceAll('\u2044', '/');

/** A line; where it runs across two columns, the part in each. */
function partsOf({ words, baseline, rowAttributes }: Line): ScanLine[] {
  const size = Math.round((rowAttributes.rowHeight || 40) * 0.8);
  const parts: ScanLine['words'][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { text, confidence, bbox } of words) {
    if (text.trim() === '') continue;
    const word: ScanLine['words'][number] = [plain(text), Math.round(confidence), boxOf(bbox)];
    if (bbox.x0 - end > size * GUTTER) parts.push([word]);
    else parts.at(-1)?.push(word);
    end = bbox.x1;
  }
  return parts.map((own) => ({
    box: around(own.map(([, , box]) => box)),
    base: Math.round((baseline.y0 + baseline.y1) / 2),
    size,
    words: own,
  }));
}

const boxOf = ({ x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number }): Box => [
  x0,
  y0,
  x1 - x0,
  y1 - y0,
];

function around(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map(([x]) => x));
  const top = Math.min(...boxes.map(([, y]) => y));
  const right = Math.max(...boxes.map(([x, , width]) => x + width));
  const bottom = Math.max(...boxes.map(([, y, , height]) => y + height));
  return [left, top, right - left, bottom - top];
}
