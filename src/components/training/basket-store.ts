/** The pack that a reader is collecting, kept on the device. */
import { readStored, writeStored } from '../device/device-store.ts';
import { asPack, emptyPack, type Pack } from './pack.ts';

/** Where storage is off, the pack lives as long as the page. */
let unsaved: Pack | undefined;

export const loadPack = (): Pack => unsaved ?? asPack(readStored('bo-tap-huan')) ?? emptyPack;

/**
 * Keep a pack, and say so with the event "bo-tap-huan": how many clauses are in it.
 *
 * @returns whether the pack outlives the page
 */
export function savePack(pack: Pack): boolean {
  const kept = writeStored('bo-tap-huan', pack);
  unsaved = kept ? undefined : pack;
  document.dispatchEvent(new CustomEvent('bo-tap-huan', { detail: pack.items.length }));
  return kept;
}
