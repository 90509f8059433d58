import type { VFile } from 'vfile';

/**
 * Bytes of a text file as a string: UTF-8, or UTF-16 where a byte order mark or the zero bytes say so. Stray zero
 * bytes, which a gazette's converter leaves, are told and print nothing: `normalise` drops them.
 *
 * @throws VFileMessage for a binary file, or with the first byte that is not UTF-8
 */
export function decodeText(bytes: Uint8Array, file: VFile): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const zeros = countZeros(bytes);
  if (zeros.even + zeros.odd > 0) {
    const wide = wideEncoding(bytes, zeros);
    if (wide) {
      file.message(
        `The text has no byte order mark; it is read as ${wide.toUpperCase()}. Compare with the print`,
        {
          ruleId: 'utf-16-without-mark',
          source: 'lex',
        },
      );
      return new TextDecoder(wide).decode(bytes);
    }
    const sum = zeros.even + zeros.odd;
    if (sum * 20 > bytes.length) {
      file.fail(
        `This is a binary file, not a text: byte ${bytes.indexOf(0)} is zero. Give a TXT, HTML, DOCX, DOC or PDF file`,
        { ruleId: 'binary-file', source: 'lex' },
      );
    }
    file.message(
      `${sum} zero bytes were left out; the first is byte ${bytes.indexOf(0)}. Compare with the print`,
      {
        ruleId: 'zero-bytes',
        source: 'lex',
      },
    );
  }
  return decodeUtf8(bytes, file);
}

/** How many zero bytes stand at even and at odd places. */
function countZeros(bytes: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 };
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) zeros[at % 2 ? 'odd' : 'even'] += 1;
  return zeros;
}

/** Vietnamese in UTF-16: spaces, line ends and plain letters, a half of all, have one zero byte on the same side. */
function wideEncoding(
  bytes: Uint8Array,
  { even, odd }: { even: number; odd: number },
): 'utf-16le' | 'utf-16be' | undefined {
  const least = bytes.length * 0.15;
  if (bytes.length % 2 === 1 || bytes.length < 4) return undefined;
  if (odd > least && even < odd * 0.05) return 'utf-16le';
  return even > least && odd < even * 0.05 ? 'utf-16be' : undefined;
}

function decodeUtf8(bytes: Uint8Array, file: VFile): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const offset = firstInvalidByte(bytes);
    const before = new TextDecoder().decode(bytes.subarray(0, offset));
    const line = before.split(/\r\n|\r|\n/).length;
    return file.fail(
      `The text is not UTF-8: byte ${offset} (0x${hex(bytes[offset])}, line ${line}) fits no character. Save the file as UTF-8`,
      { ruleId: 'not-utf-8', source: 'lex', place: { line, column: 1 } },
    );
  }
}

const hex = (byte = 0) => byte.toString(16).padStart(2, '0').toUpperCase();

/** Where valid UTF-8 ends, by bisection over prefixes (a prefix cut inside a character is still valid). */
function firstInvalidByte(bytes: Uint8Array): number {
  const valid = (end: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (valid(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
