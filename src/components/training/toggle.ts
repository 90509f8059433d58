import { loadPack, savePack } from './basket-store.ts';
import { addItem, type ClauseKey, hasItem, removeItem } from './pack.ts';

/**
 * Put a clause into the reader's pack, or take it out.
 *
 * @returns whether the device keeps the change
 */
export function toggleItem(key: ClauseKey): boolean {
  const pack = loadPack();
  return savePack(hasItem(pack, key) ? removeItem(pack, key) : addItem(pack, key));
}
