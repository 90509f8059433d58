import { type PackedLexicon, unpackLexicon } from '../lexicon-file.ts';
import type { Lexicon } from '../types.ts';

/** Decompresses the lexicon. Safari has `DecompressionStream` only from 16.4 on. */
export async function unpacked(packed: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<Lexicon> {
  if ('DecompressionStream' in globalThis) {
    const json = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    return unpackLexicon((await new Response(json).json()) as PackedLexicon);
  }
  const { gunzipSync } = await import('fflate');
  const json = new TextDecoder().decode(gunzipSync(new Uint8Array(packed)));
  return unpackLexicon(JSON.parse(json) as PackedLexicon);
}
