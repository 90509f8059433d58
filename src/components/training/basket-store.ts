/** The pack that a reader is collecting, kept on the device. */
import { readStored, writeStored } from '../comfort/device-store.ts';
import { asPack, emptyPack, type Pack } from './pack.ts';

const KEY = 'bo-tap-huan';

/** Where storage is off, the pack lives as long as the page. */
let unsaved: Pack | undefined;

export const loadPack = (): Pack => unsaved ?? asPack(readStored(KEY)) ?? emptyPack;

/** @returns whether the pack outlives the page */
export function savePack(pack: Pack): boolean {
  const kept = writeStored(KEY, pack);
  unsaved = kept ? undefined : pack;
  document.dispatchEvent(new CustomEvent('bo-tap-huan', { detail: pack.items.length }));
  return kept;
}
