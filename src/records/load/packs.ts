import type { VFile } from 'vfile';
import type { Store } from '../../reuse/store.ts';
import { type Pack, packSchema } from '../schema/pack.ts';
import type { TextsByInstrument } from './anchor-texts.ts';
import { checkFileName } from './file-name.ts';
import { problem } from './problem.ts';
import { recordReader } from './records.ts';

/** Read training packs, named `<id>.yaml`; every clause of theirs must exist. */
export function readPacks(files: readonly VFile[], texts: TextsByInstrument, store?: Store): Pack[] {
  const reader = recordReader(store, 'packs', packSchema);
  const packs = files.flatMap((file) => {
    const pack = reader.read(file);
    if (!pack) return [];
    checkFileName(file, pack);
    for (const [index, { instrument, anchor }] of pack.value.items.entries()) {
      if (texts.get(instrument)?.has(anchor)) continue;
      const reason = `There is no clause "${anchor}" in ${instrument}. Correct the anchor or remove the item.`;
      problem(file, 'pack-item', reason, pack.at('items', index, 'anchor'));
    }
    return [pack.value];
  });
  reader.keep();
  return packs;
}
