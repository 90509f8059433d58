import { expect, test } from 'vitest';
import { isNoise, skewOf, unreadInk, withoutStamps } from './ink.ts';

const [width, height] = [600, 800];

/** A white page with lines of black blocks, as words are, leaning by so many degrees. */
function page(degrees: number): Uint8Array {
  const grey = new Uint8Array(width * height).fill(255);
  const slope = Math.tan((degrees * Math.PI) / 180);
  for (let line = 0; line < 12; line += 1)
    for (let x = 60; x < 540; x += 1)
      if (x % 40 < 32)
        for (let y = 0; y < 14; y += 1) {
          const row = Math.round(100 + line * 45 + y + x * slope);
          grey[row * width + x] = 20;
        }
  return grey;
}

test.each([0, 1.5, -2.3])('a page that leans by %d degrees is turned back', (degrees) => {
  expect(skewOf(page(degrees), width, height)).toBeCloseTo(-degrees, 0);
});

test('a red stamp and a blue signature are paper, the letters under them are not', () => {
  const dots = [
    [210, 40, 40],
    [40, 50, 190],
    [20, 20, 20],
    [60, 10, 12],
    [250, 250, 245],
  ];
  const grey = withoutStamps({ data: Uint8Array.from(dots.flat()), width: dots.length, height: 1 });
  expect([...grey].map((shade) => shade < 140)).toEqual([false, false, true, true, false]);
});

test('ink outside all words is told, and nothing else', () => {
  const grey = page(0);
  const words = Array.from(
    { length: 12 },
    (_, line) => [60, 100 + line * 45, 480, 14] as [number, number, number, number],
  );
  expect(unreadInk(grey, width, height, words)).toEqual([]);
  const [found, ...others] = unreadInk(grey, width, height, words.toSpliced(5, 1));
  expect(others).toEqual([]);
  expect(found?.[1]).toBeGreaterThan(310);
  expect(found?.[1]).toBeLessThan(330);
});

test('a picture of noise is told from lines of small print', () => {
  const grey = (ink: (x: number, y: number) => boolean) =>
    Uint8Array.from({ length: width * height }, (_, dot) =>
      ink(dot % width, Math.floor(dot / width)) ? 20 : 255,
    );
  // Strokes of two dots, eight apart, in lines that are as high as the space between them.
  expect(
    isNoise(
      grey((x, y) => x % 8 < 2 && y % 24 < 6),
      width,
    ),
  ).toBe(false);
  expect(
    isNoise(
      grey((x, y) => (x * 7919 + y * 104_729) % 17 < 6),
      width,
    ),
  ).toBe(true);
});
