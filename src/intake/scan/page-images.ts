import type { PDFiumDocument } from '@hyzyla/pdfium';
import type { Sharp } from 'sharp';
import { detect } from '../../formats/detect.ts';

/** A picture: red, green and blue of each dot, row by row. */
export interface Picture {
  data: Uint8Array;
  width: number;
  height: number;
}

/** The pages of a scan, drawn when they are asked for. */
export interface PageImages {
  count: number;
  page(at: number): Promise<Picture>;
}

/** A page of A4 at 200 dpi; what is larger is made smaller, what is smaller larger. */
const WIDTH = 1654;
/** A page is no longer than this: a strip of one dot's width, made as wide as a page, would fill the memory. */
const HEIGHT = WIDTH * 4;
/** The most dots of an image that is opened at all: A3 at 400 dpi has 31 millions. */
const MOST_DOTS = 50_000_000;

/** Loaded when a scan is met: who never meets one does without. */
export const loadSharp = async () => (await import('sharp')).default;

/**
 * @param bytes of a PDF or an image (PNG, JPEG, TIFF, with one page or several)
 * @throws where it cannot be opened
 */
export async function openPages(bytes: Uint8Array): Promise<PageImages> {
  const sharp = await loadSharp();
  if (detect(bytes) === 'pdf') return pdfPages(bytes);
  const { pages = 1 } = await sharp(bytes, { limitInputPixels: MOST_DOTS }).metadata();
  return {
    count: pages,
    page: (at) =>
      toPicture(
        sharp(bytes, { limitInputPixels: MOST_DOTS, page: at })
          .autoOrient()
          .resize({ width: WIDTH, height: HEIGHT, fit: 'inside', kernel: 'lanczos3' }),
      ),
  };
}

async function pdfPages(bytes: Uint8Array): Promise<PageImages> {
  const [{ PDFiumLibrary }, sharp] = await Promise.all([import('@hyzyla/pdfium'), loadSharp()]);
  const document: PDFiumDocument = await (await PDFiumLibrary.init()).loadDocument(bytes);
  return {
    count: document.getPageCount(),
    async page(at) {
      const page = document.getPage(at);
      const { originalWidth, originalHeight } = page.getOriginalSize();
      const scale = Math.max(Math.min(WIDTH / originalWidth, HEIGHT / originalHeight), 1 / originalWidth);
      const drawn = await page.render({ scale, render: 'bitmap' });
      return toPicture(sharp(drawn.data, { raw: { width: drawn.width, height: drawn.height, channels: 4 } }));
    },
  };
}

async function toPicture(image: Sharp): Promise<Picture> {
  const { data, info } = await image
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Turn a picture upright; what comes into it at the edges is white. */
export async function turned({ data, width, height }: Picture, angle: number): Promise<Picture> {
  if (angle === 0) return { data, width, height };
  const sharp = await loadSharp();
  return toPicture(
    sharp(data, { raw: { width, height, channels: 3 } }).rotate(angle, { background: 'white' }),
  );
}

/** A picture as a PNG file. */
export async function toPng({ data, width, height }: Picture): Promise<Uint8Array> {
  const sharp = await loadSharp();
  const channels = data.length / width / height === 1 ? 1 : 3;
  return sharp(data, { raw: { width, height, channels } }).png({ compressionLevel: 3 }).toBuffer();
}
