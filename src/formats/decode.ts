import type { VFile } from 'vfile';

/**
 * Bytes of a text file as a string: UTF-8, or UTF-16 where a byte order mark says so.
 *
 * @throws VFileMessage for a binary file, or with the first byte that is not UTF-8
 */
export function decodeText(bytes: Uint8Array, file: VFile): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    file.fail(
      `This is a binary file, not a text: byte ${zero} is zero. Give a TXT, HTML, DOCX, DOC or PDF file`,
      {
        ruleId: 'binary-file',
        source: 'lex',
      },
    );
  }
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
