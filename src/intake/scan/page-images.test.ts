import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawPdf } from '../../formats/testing/pdf.ts';
import { openPages } from './page-images.ts';

const image = async (width: number, height: number) =>
  new Uint8Array(
    await sharp({ create: { width, height, channels: 3, background: 'white' } })
      .png()
      .toBuffer(),
  );
const sizeOf = async (bytes: Uint8Array) => {
  const { width, height } = await (await openPages(bytes)).page(0);
  return [width, height];
};

test('a page is drawn as wide as 200 dpi make it', async () => {
  expect(await sizeOf(await image(827, 1170))).toEqual([1654, 2340]);
});

test('a strip of a few bytes does not fill the memory', async () => {
  expect(await sizeOf(await image(1, 1000))).toEqual([7, 6616]);
  const strip = new TextDecoder('latin1')
    .decode(drawPdf('0 0 1 1 re f'))
    .replace('0 0 612 792', '0 0 001 9999');
  const [width = 0, height = 0] = await sizeOf(new Uint8Array(Buffer.from(strip, 'latin1')));
  expect([width <= 1654, height <= 9999]).toEqual([true, true]);
});
