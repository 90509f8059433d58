/**
 * The preview image of a link, as chat programs show it: the clause, its first words and the instrument. Its font has all
 * Vietnamese letters in one file: with two files, lines would be broken at the wrong places.
 */
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { PICTURE } from './picture-size.ts';
import { shorten } from '../pipeline/facts/index.ts';

const EDGE = 72;
/** Words of law on an image: six lines at most, legible on a phone. */
const WORDS = 34;
const paper = '#fffdf8';
const seal = '#9c1c1f';

const require = createRequire(import.meta.url);
const face = (file: string) => require.resolve(`@expo-google-fonts/source-serif-4/${file}.ttf`);
const faces = {
  regular: { font: 'Source Serif 4', fontfile: face('400Regular/SourceSerif4_400Regular') },
  bold: { font: 'Source Serif 4 SemiBold', fontfile: face('600SemiBold/SourceSerif4_600SemiBold') },
};

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Draws a text, with line breaks at the width of the image. */
const drawn = (text: string, colour: string, size: number, { font, fontfile }: typeof faces.regular) =>
  sharp({
    text: {
      text: `<span foreground="${colour}">${escaped(text)}</span>`,
      font: `${font} ${size}`,
      fontfile,
      width: PICTURE.width - 2 * EDGE,
      dpi: 72,
      spacing: Math.round(size * 0.15),
      wrap: 'word',
      rgba: true,
    },
  })
    .flatten({ background: paper })
    .raw()
    .toBuffer({ resolveWithObject: true });

export type LinkPicture = {
  /** "Điểm a khoản 1 Mục III" */
  place: string;
  /** Its words; as many are drawn as the picture has room for. */
  words: string;
  /** "Nghị quyết 12/NQ-CP (1/2/2031)" */
  instrument: string;
};

/** @returns a PNG; the same words give the same bytes */
export async function linkPicture({ place, words, instrument }: LinkPicture): Promise<Buffer> {
  const [head, body, foot] = await Promise.all([
    drawn(place, seal, 40, faces.bold),
    drawn(shorten(words, WORDS), '#211d18', 46, faces.regular),
    drawn(instrument, '#5d554a', 32, faces.regular),
  ]);
  const { width, height } = PICTURE;
  const page = Buffer.alloc(width * height * 3, pixel(paper)).fill(pixel(seal), 0, width * 16 * 3);
  // The three texts do not overlap, so rows of pixels are copied: compositing would take as long as everything else.
  for (const [{ data, info }, top] of [
    [head, EDGE],
    [body, EDGE + head.info.height + 36],
    [foot, height - EDGE - foot.info.height],
  ] as const)
    for (let row = 0; row < info.height; row += 1)
      data.copy(page, ((top + row) * width + EDGE) * 3, row * info.width * 3, (row + 1) * info.width * 3);
  return (
    sharp(page, { raw: { width, height, channels: 3 } })
      // Four colours with smooth edges need neither dithering nor a long search for a palette.
      .png({ palette: true, colours: 32, dither: 0, effort: 1 })
      .toBuffer()
  );
}

/** "#9c1c1f" as the bytes of a pixel. */
const pixel = (colour: string): Buffer => Buffer.from(colour.slice(1), 'hex');
