import type { Box } from '../../records/scan/index.ts';
import type { Picture } from './page-images.ts';

/** Darker dots are ink. */
const INK = 140;

/**
 * Shades of grey in which red stamps and blue signatures are paper: of a coloured dot the brightest part counts, and the
 * more colour it has the brighter it is. Black letters under a stamp stay black.
 */
export function withoutStamps({ data, width, height }: Picture): Uint8Array {
  const grey = new Uint8Array(width * height);
  for (let dot = 0; dot < grey.length; dot += 1) {
    const [red = 0, green = 0, blue = 0] = [data[dot * 3], data[dot * 3 + 1], data[dot * 3 + 2]];
    const most = Math.max(red, green, blue);
    grey[dot] = Math.min(255, most + (most - Math.min(red, green, blue)));
  }
  return grey;
}

/** Degrees by which a page must be turned for its lines to lie level. */
export function skewOf(grey: Uint8Array, width: number, height: number): number {
  const dots: number[] = [];
  // Every other dot says it as well.
  for (let y = 0; y < height; y += 2)
    for (let x = 0; x < width; x += 2) if ((grey[y * width + x] ?? 255) < INK) dots.push(x, y);
  if (dots.length < 2000) return 0;
  const sharpness = (degrees: number): number => {
    const slope = Math.tan((degrees * Math.PI) / 180);
    const rows = new Float64Array(height);
    for (let at = 0; at < dots.length; at += 2) {
      const row = Math.round(((dots[at + 1] ?? 0) + (dots[at] ?? 0) * slope + height / 2) / 2);
      if (row >= 0 && row < rows.length) rows[row] = (rows[row] ?? 0) + 1;
    }
    return rows.reduce((sum, count) => sum + count * count, 0);
  };
  const best = (from: number, to: number, step: number): number => {
    const angles = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, at) => from + at * step);
    const sharp = angles.map(sharpness);
    return angles[sharp.indexOf(Math.max(...sharp))] ?? 0;
  };
  const rough = best(-5, 5, 0.5);
  const angle = best(rough - 0.5, rough + 0.5, 0.1);
  return Math.abs(angle) < 0.15 ? 0 : Math.round(angle * 10) / 10;
}

/** Where ink begins or ends at so many dots of a picture, there are no letters: on pages of the gazette it does at 0.035. */
const NOISE = 0.1;

/** Is a picture noise, which would cost a recogniser minutes and hold no words? */
export function isNoise(grey: Uint8Array, width: number): boolean {
  let edges = 0;
  for (let dot = 1; dot < grey.length; dot += 1)
    if (dot % width !== 0 && (grey[dot] ?? 255) < INK !== (grey[dot - 1] ?? 255) < INK) edges += 1;
  return edges > grey.length * NOISE;
}

/** Side of the squares in which ink is counted. */
const CELL = 12;
/** Smaller spots are dirt. */
const LEAST = { width: 24, height: 18 };

/** Places with ink outside all words: a word that was left out, a line, a signature in black. */
export function unreadInk(grey: Uint8Array, width: number, height: number, words: readonly Box[]): Box[] {
  const columns = Math.ceil(width / CELL);
  const rows = Math.ceil(height / CELL);
  const ink = new Uint16Array(columns * rows);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if ((grey[y * width + x] ?? 255) < INK) {
        const cell = Math.floor(y / CELL) * columns + Math.floor(x / CELL);
        ink[cell] = (ink[cell] ?? 0) + 1;
      }
  for (const [x, y, wide, high] of words)
    for (let row = Math.floor((y - 4) / CELL); row <= (y + high + 4) / CELL; row += 1)
      for (let column = Math.floor((x - 4) / CELL); column <= (x + wide + 4) / CELL; column += 1)
        if (row >= 0 && row < rows && column >= 0 && column < columns) ink[row * columns + column] = 0;
  const found: Box[] = [];
  for (let start = 0; start < ink.length; start += 1) {
    if (!isDark(ink[start])) continue;
    const cells = [start];
    ink[start] = 0;
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at] ?? 0;
      const [row, column] = [Math.floor(cell / columns), cell % columns];
      // Letters of one line are further apart than those of two lines touch.
      for (let y = row - 1; y <= row + 1; y += 1)
        for (let x = column - 2; x <= column + 2; x += 1) {
          const next = y * columns + x;
          if (y < 0 || y >= rows || x < 0 || x >= columns || !isDark(ink[next])) continue;
          ink[next] = 0;
          cells.push(next);
        }
    }
    const xs = cells.map((cell) => cell % columns);
    const ys = cells.map((cell) => Math.floor(cell / columns));
    const [left, top] = [Math.min(...xs) * CELL, Math.min(...ys) * CELL];
    const box: Box = [left, top, (Math.max(...xs) + 1) * CELL - left, (Math.max(...ys) + 1) * CELL - top];
    const [, , wide, high] = box;
    // A rule between parts of the head is no word.
    if (wide >= LEAST.width && high >= LEAST.height) found.push(box);
  }
  return found;
}

/** A stroke of a letter in a square; a lone dot is dirt. */
const isDark = (ink = 0) => ink > (CELL * CELL) / 14;
