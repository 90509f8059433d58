/** The pack that a reader is collecting, kept on the device. */
import { readStored, writeStored } from '../comfort/device-store.ts';
import { PACK_KEY } from './pack-key.ts';
import { asPack, emptyPack, type Pack } from './pack.ts';

/** Where storage is off, the pack lives as long as the page. */
let unsaved: Pack | undefined;

export const loadPack = (): Pack => unsaved ?? asPack(readStored(PACK_KEY)) ?? emptyPack;

/** @returns whether the pack outlives the page */
export function savePack(pack: Pack): boolean {
  const kept = writeStored(PACK_KEY, pack);
  unsaved = kept ? undefined : pack;
  document.dispatchEvent(new CustomEvent(PACK_KEY, { detail: pack.items.length }));
  return kept;
}
