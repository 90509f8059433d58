import type { Knowledge } from '../types.ts';

/** What a search loads first, unpacked. Safari unpacks by itself from 16.4 on. */
export async function unpacked(packed: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<Knowledge> {
  if ('DecompressionStream' in globalThis) {
    const json = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    return (await new Response(json).json()) as Knowledge;
  }
  const { gunzipSync } = await import('fflate');
  return JSON.parse(new TextDecoder().decode(gunzipSync(new Uint8Array(packed)))) as Knowledge;
}
