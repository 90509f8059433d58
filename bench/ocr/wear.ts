import sharp, { type OverlayOptions } from 'sharp';

/** What time and a scanner do to a page. */
export interface Wear {
  name: string;
  /** Degrees. */
  skew: number;
  /** Width of the page in dots: 1654 is 200 dpi, 1240 is 150. */
  width: number;
  noise: number;
  stamp: boolean;
}

export const kinds: readonly Wear[] = [
  { name: 'clean, 200 dpi', skew: 0, width: 1654, noise: 0, stamp: false },
  { name: 'skew 1.5°, noise, red stamp, 200 dpi', skew: 1.5, width: 1654, noise: 18, stamp: true },
  { name: 'skew 1.5°, noise, red stamp, 150 dpi', skew: 1.5, width: 1240, noise: 18, stamp: true },
];

/** A red stamp over words in the lower half. */
const stamp = Buffer.from(
  '<svg width="420" height="420"><circle cx="210" cy="210" r="195" fill="none" stroke="#d02020" stroke-width="14"/>' +
    '<circle cx="210" cy="210" r="130" fill="none" stroke="#d02020" stroke-width="8"/>' +
    '<text x="210" y="225" text-anchor="middle" font-size="48" font-weight="bold" fill="#d02020">CÔNG BÁO</text></svg>',
);

/** @returns the page as a JPEG file */
export async function worn(png: Uint8Array, { width, noise, stamp: stamped }: Wear): Promise<Uint8Array> {
  const small = await sharp(png).resize({ width }).png().toBuffer();
  const { height = 0 } = await sharp(small).metadata();
  const layers: OverlayOptions[] = [];
  if (stamped)
    layers.push({
      input: stamp,
      left: Math.round(width * 0.45),
      top: Math.round(height * 0.55),
      blend: 'multiply',
    });
  if (noise > 0) {
    const grain = await sharp({
      create: {
        width,
        height,
        channels: 3,
        background: '#fff',
        noise: { type: 'gaussian', mean: 240, sigma: noise },
      },
    })
      .png()
      .toBuffer();
    layers.push({ input: grain, blend: 'multiply' });
  }
  return sharp(small)
    .composite(layers)
    .jpeg({ quality: noise > 0 ? 60 : 92 })
    .toBuffer();
}
