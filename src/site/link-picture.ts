/**
 * The picture that a chat shows beside a link: which clause, its first words, of what instrument. Drawn with a face that
 * holds all Vietnamese letters in one file, since a line of words from two files is broken at the wrong place.
 */
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { PICTURE } from './picture-size.ts';
import { shorten } from '../pipeline/facts/index.ts';

const EDGE = 72;
/** Words of law on a picture: six lines at most, legible on a phone. */
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

/** Words as a picture, broken into lines of the width that there is. */
async function drawn(text: string, colour: string, size: number, { font, fontfile }: typeof faces.regular) {
  const { data, info } = await sharp({
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
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { input: data, raw: { width: info.width, height: info.height, channels: info.channels } };
}

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
  const top = EDGE + head.raw.height + 36;
  return sharp({ create: { ...PICTURE, channels: 3, background: paper } })
    .composite([
      {
        input: { create: { width: PICTURE.width, height: 16, channels: 3, background: seal } },
        left: 0,
        top: 0,
      },
      { ...head, left: EDGE, top: EDGE },
      { ...body, left: EDGE, top },
      { ...foot, left: EDGE, top: PICTURE.height - EDGE - foot.raw.height },
    ])
    // Four colours and their edges: nothing to dither, nor to look for long.
    .png({ palette: true, colours: 32, dither: 0, effort: 1 })
    .toBuffer();
}
