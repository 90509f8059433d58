/** The trainer's own pack on this device: name, order, notes, sharing. */
import { NOT_STORED } from '../device/not-stored.ts';
import { toast } from '../dialogs/toast.ts';
import { NO_LINK } from '../reader/no-link.ts';
import { publicAddress } from '../reader/unit.ts';
import { loadPack, savePack } from './basket-store.ts';
import { emptyPack, LIMITS, moveItem, type Pack, placeItem, removeItem, setNote } from './pack.ts';
import { showPack } from './view.ts';

const list = document.querySelector<HTMLElement>('#bo-cua-toi');
const name = document.querySelector<HTMLInputElement>('#ten-bo');
const heading = document.querySelector<HTMLElement>('[data-pack-name]');
const status = document.querySelector<HTMLElement>('#trang-thai-bo');
const desk = document.querySelector<HTMLElement>('#ban-soan');
const empty = document.querySelector<HTMLElement>('#bo-trong');

let pack: Pack = loadPack();

function keep(next: Pack): void {
  pack = next;
  if (!savePack(pack)) toast(NOT_STORED);
  frame();
}

/** Everything but the clauses themselves. */
function frame(): void {
  if (empty) empty.hidden = pack.items.length > 0;
  if (desk) desk.hidden = pack.items.length === 0;
  if (heading) heading.textContent = pack.name;
  if (status) status.textContent = pack.items.length ? `${pack.items.length} điều khoản` : '';
}

async function render(): Promise<void> {
  frame();
  if (name) name.value = pack.name;
  if (list) await showPack(list, pack);
}

const keyOf = (element: Element) => {
  const { instrumentOf = '', anchor = '' } = element.closest<HTMLElement>('.clause')?.dataset ?? {};
  return { instrument: instrumentOf, anchor };
};

name?.addEventListener('input', () => keep({ ...pack, name: name.value.slice(0, LIMITS.name) }));
list?.addEventListener('input', ({ target }) => {
  if (!(target instanceof HTMLTextAreaElement)) return;
  const which = target.dataset['field'] === 'own' ? 'own' : 'note';
  keep(setNote(pack, keyOf(target), target.value, which));
  if (which === 'own') return;
  const note = target.closest('.clause')?.querySelector<HTMLElement>('.clause-note');
  note?.replaceChildren(target.value);
  if (note) note.hidden = target.value === '';
});

list?.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  if (!button) return;
  const key = keyOf(button);
  const { move } = button.dataset;
  if (move) keep(moveItem(pack, key, Number(move) as 1 | -1));
  else if (button.hasAttribute('data-remove')) keep(removeItem(pack, key));
  await render();
  const again = `.clause[data-anchor="${key.anchor}"][data-instrument-of="${key.instrument}"] [data-move="${move}"]`;
  (list.querySelector<HTMLElement>(again) ?? name)?.focus();
});

// The pointer drags; the buttons "Lên" and "Xuống" do the same for the keyboard.
async function makeSortable(of: HTMLElement): Promise<void> {
  const { default: Sortable } = await import('sortablejs');
  Sortable.create(of, {
    handle: '.clause-drag',
    // The same everywhere, touch included, rather than each browser's own.
    forceFallback: true,
    animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 150,
    onEnd: ({ item, newIndex }) => {
      const clause = item.querySelector('.clause');
      if (clause && newIndex !== undefined) keep(placeItem(pack, keyOf(clause), newIndex));
    },
  });
  of.classList.add('sortable');
}
if (list) void makeSortable(list);

document.querySelector('[data-share-pack]')?.addEventListener('click', async () => {
  const { encodePack } = await import('./pack-link.ts');
  const page = publicAddress('/tap-huan/goi/');
  if (!page) return toast(NO_LINK);
  const link = `${page}#${encodePack(pack)}`;
  const dialog = document.querySelector<HTMLDialogElement>('#hop-chia-se');
  const field = dialog?.querySelector('textarea');
  if (!dialog || !field) return;
  field.value = link;
  dialog.showModal();
  field.select();
  try {
    await navigator.clipboard.writeText(link);
    toast('Đã sao chép liên kết của bộ tập huấn.');
  } catch {
    toast('Bấm Ctrl+C để sao chép liên kết đang được chọn.');
  }
});

document.querySelector('[data-clear-pack]')?.addEventListener('click', () => {
  document.querySelector<HTMLDialogElement>('#hop-xoa')?.showModal();
});
document.querySelector('#hop-xoa [data-yes]')?.addEventListener('click', () => {
  keep(emptyPack);
  void render();
});
// Another tab may have collected meanwhile.
window.addEventListener('focus', () => {
  const now = loadPack();
  if (
    JSON.stringify(now.items.map(({ anchor }) => anchor)) ===
    JSON.stringify(pack.items.map(({ anchor }) => anchor))
  )
    return;
  pack = now;
  void render();
});
void render();
