import { Buffer } from 'node:buffer';
import type { VFile } from 'vfile';
import { refuse } from '../fail.ts';

/** Honest files pack a stream once, or pack and write it as text. */
const maximumChain = 4;
const maximumNesting = 200;

/**
 * Refuse a PDF that packs a stream many times over (2 KB can unpack to gigabytes), or nests its objects without end.
 *
 * @throws VFileMessage
 */
export function refuseFilterChains(bytes: Uint8Array, file: VFile): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  for (const [, chain = ''] of text.matchAll(/\/F(?:ilter)?\s*\[([^\]]{0,4000})/g)) {
    const filters = chain.split('/').length - 1;
    if (filters > maximumChain) {
      refuse(
        file,
        'pdf-bomb',
        `The PDF packs a stream ${filters} times over; at most ${maximumChain} are unpacked. The file is damaged or hostile`,
      );
    }
  }
  if (new RegExp(`(?:\\[\\s{0,8}|<<\\s{0,8}/\\w{1,20}\\s{0,8}){${maximumNesting}}`).test(text)) {
    refuse(file, 'pdf-bomb', 'The PDF nests its objects without end. The file is damaged or hostile');
  }
}
