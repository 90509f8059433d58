import { type PackedKnowledge, unpackKnowledge } from '../knowledge-file.ts';
import type { Knowledge } from '../types.ts';

/** What a search loads first, unpacked. Safari unpacks by itself from 16.4 on. */
export async function unpacked(packed: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<Knowledge> {
  if ('DecompressionStream' in globalThis) {
    const json = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    return unpackKnowledge((await new Response(json).json()) as PackedKnowledge);
  }
  const { gunzipSync } = await import('fflate');
  const json = new TextDecoder().decode(gunzipSync(new Uint8Array(packed)));
  return unpackKnowledge(JSON.parse(json) as PackedKnowledge);
}
