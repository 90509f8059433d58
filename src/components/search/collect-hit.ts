/** A hit in the law goes into the pack for training right from the results. */
import type { Hit } from '../../search/hits.ts';
import { NOT_STORED } from '../device/not-stored.ts';
import { toast } from '../dialogs/toast.ts';
import { loadPack } from '../training/basket-store.ts';
import { hasItem } from '../training/pack.ts';
import { toggleItem } from '../training/toggle.ts';
import { element } from './hit-view.ts';

/** The button of a hit; nothing for what is no clause of a text. */
export function collectButton({ document: found, passage }: Hit): HTMLElement[] {
  if (passage.kind !== 'law' || !passage.anchor) return [];
  const key = { instrument: found.id, anchor: passage.anchor };
  const button = element('button', 'hit-collect');
  button.type = 'button';
  const name = () => {
    const had = hasItem(loadPack(), key);
    button.textContent = had ? 'Xóa khỏi bộ tập huấn' : 'Thêm vào bộ tập huấn';
    button.setAttribute('aria-label', `${button.textContent}: ${passage.label}`);
  };
  name();
  button.addEventListener('click', () => {
    const had = hasItem(loadPack(), key);
    toast(toggleItem(key) ? (had ? 'Đã xóa khỏi bộ tập huấn.' : 'Đã thêm vào bộ tập huấn.') : NOT_STORED);
    name();
  });
  return [button];
}
