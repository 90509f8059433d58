import { encode } from 'uqr';

/** Empty modules around a code, as ISO/IEC 18004 asks. */
const QUIET = 4;

/**
 * A QR code as one SVG path.
 *
 * @param words what the code says
 * @returns side of the square and the path's `d`, both in modules
 */
export function qrPath(words: string): { size: number; path: string } {
  const { data, size } = encode(words, { ecc: 'M', border: QUIET });
  let path = '';
  for (const [y, row] of data.entries()) {
    for (let x = 0; x < size; x += 1) {
      if (!row[x]) continue;
      let end = x;
      while (row[end + 1]) end += 1;
      path += `M${x} ${y}h${end - x + 1}v1H${x}z`;
      x = end;
    }
  }
  return { size, path };
}
