/** Adds the clauses of a ready pack to the reader's own. */
import { NOT_STORED } from '../device/not-stored.ts';
import { toast } from '../dialogs/toast.ts';
import { loadPack, savePack } from './basket-store.ts';
import { addItem, setNote } from './pack.ts';

document.querySelector('[data-take-ready]')?.addEventListener('click', () => {
  let pack = loadPack();
  if (!pack.name) pack = { ...pack, name: document.querySelector('[data-pack-name]')?.textContent ?? '' };
  for (const clause of document.querySelectorAll<HTMLElement>('.clause')) {
    const key = { instrument: clause.dataset['instrumentOf'] ?? '', anchor: clause.dataset['anchor'] ?? '' };
    const before = pack;
    pack = addItem(pack, key);
    const note = clause.querySelector('.clause-note')?.textContent?.trim();
    const answer = clause.querySelector('.clause-answer p')?.textContent?.trim();
    if (note && pack !== before) pack = setNote(pack, key, note);
    if (answer && pack !== before) pack = setNote(pack, key, answer, 'own');
  }
  toast(savePack(pack) ? 'Đã sao chép vào bộ của bạn. Mở trang Tập huấn để sửa.' : NOT_STORED);
});
