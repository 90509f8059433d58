import type { VFile } from 'vfile';
import { decodeWindows1258, oldCode } from './old-codes.ts';

/**
 * Bytes of a text file as a string: UTF-8, or UTF-16 where a byte order mark or every other byte says so. A few zero
 * bytes, as some gazette texts hold, are left out with a message.
 *
 * A text in the Vietnamese code of Windows (1258) is read with a message.
 *
 * @throws VFileMessage for a binary file, or with the first byte that is neither
 */
export function decodeText(bytes: Uint8Array, file: VFile): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const zero = bytes.indexOf(0);
  const order = zero < 0 ? undefined : utf16Order(bytes);
  // Not fatal: a lone half of a character becomes U+FFFD, as it does with a mark.
  if (order) return new TextDecoder(order).decode(bytes);
  const zeros = zero < 0 ? 0 : bytes.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  const controls = bytes.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  if (controls > bytes.length / 100) {
    const first = bytes.findIndex(isControl);
    file.fail(
      `This is a binary file, not a text: byte ${first} is 0x${hex(bytes[first])}. Give a TXT, HTML, DOCX, DOC or PDF file`,
      {
        ruleId: 'binary-file',
        source: 'lex',
      },
    );
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (zeros === 0) return text;
    const line = text.slice(0, text.indexOf('\0')).split(/\r\n|\r|\n/).length;
    file.message(
      `The file holds ${zeros} zero bytes (NUL), the first in line ${line}. They stand for no character and were left out; compare these places with the print`,
      { ruleId: 'nul-bytes', source: 'lex', place: { line, column: 1 } },
    );
    return text.replaceAll('\0', '');
  } catch {
    // Bytes of TCVN3 or VNI are refused as such by who reads the text.
    const latin = new TextDecoder('windows-1252').decode(bytes);
    if (oldCode(latin)) return latin;
    const windows = decodeWindows1258(bytes);
    if (windows !== undefined) {
      file.message(
        'The text was read in the Vietnamese code of Windows (1258), since it is not UTF-8. Compare a page with the print',
        { ruleId: 'windows-1258', source: 'lex' },
      );
      return windows;
    }
    const offset = firstInvalidByte(bytes);
    const before = new TextDecoder().decode(bytes.subarray(0, offset));
    const line = before.split(/\r\n|\r|\n/).length;
    return file.fail(
      `The text is not UTF-8: byte ${offset} (0x${hex(bytes[offset])}, line ${line}) fits no character. Save the file as UTF-8`,
      { ruleId: 'not-utf-8', source: 'lex', place: { line, column: 1 } },
    );
  }
}

/** UTF-16 without a mark: in a Vietnamese text spaces, digits and most letters have a zero byte, always on one side. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const enough = head.length / 2 / 4;
  if (odd > enough && even < odd / 50) return 'utf-16le';
  if (even > enough && odd < even / 50) return 'utf-16be';
  return undefined;
}

/** No text holds these: the controls of a terminal, without tabs and ends of lines and pages. */
const isControl = (byte: number) => byte < 9 || (byte > 13 && byte < 32);

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
