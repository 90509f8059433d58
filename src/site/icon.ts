import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { settings } from './settings.ts';

/** Path of the picture of the site, from its root. */
export const iconPath = `/icon.${settings.logo?.endsWith('.png') ? 'png' : 'svg'}`;

/** Colour of the default icon. */
const MARK = settings.colours?.light.accent ?? '#9c1c1f';

/** The logo of the site, or the default icon. */
export async function icon(): Promise<Buffer> {
  if (settings.logo) return readFile(path.join('content', settings.logo));
  const mark = await readFile(path.join('src', 'site', 'mark.svg'), 'utf8');
  return Buffer.from(mark.replaceAll('#9c1c1f', MARK));
}

/** The icon as a square PNG. @param size pixels; a logo gets a margin, since some systems cut the corners off */
export async function iconPng(size: number): Promise<Buffer> {
  const inner = settings.logo ? Math.round(size * 0.72) : size;
  const picture = await sharp(await icon(), { density: 300 })
    .resize(inner, inner, { fit: 'contain', background: '#fffdf8' })
    .toBuffer();
  return sharp({ create: { width: size, height: size, channels: 4, background: '#fffdf8' } })
    .composite([{ input: picture }])
    .png()
    .toBuffer();
}
