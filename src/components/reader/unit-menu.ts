/** The menu of a unit: copy, cite, QR, share, collect. Loaded when a reader first opens one. */
import { siteHref } from '../../site/client-href.ts';
import { make } from '../comfort/build-dialog.ts';
import { NOT_STORED } from '../comfort/not-stored.ts';
import { toast } from '../comfort/toast.ts';
import { overlays } from '../site/overlays.ts';
import { loadPack } from '../training/basket-store.ts';
import { hasItem } from '../training/pack.ts';
import { toggleItem } from '../training/toggle.ts';
import { lawLines, sharedAddress, type Unit, unitOf } from './unit.ts';

const own = make('a', {}, 'Mở trang riêng');
const item = (action: string, label: string) => make('button', { type: 'button', 'data-do': action }, label);
const collect = item('collect', '');
const share = item('share', 'Chia sẻ…');
const title = make('p', { class: 'menu-title', id: 'menu-don-vi-ten' });
const menu = make(
  'div',
  {
    id: 'menu-don-vi',
    class: 'unit-menu',
    popover: '',
    role: 'dialog',
    'aria-labelledby': title.id,
    'data-screen': '',
  },
  title,
  item('link', 'Chép liên kết'),
  item('citation', 'Chép trích dẫn'),
  item('text', 'Chép nguyên văn kèm trích dẫn'),
  item('qr', 'Mã QR'),
  item('print', 'In phần này'),
  share,
  collect,
  own,
);
document.querySelector('main')?.append(menu);
let unit: Unit | undefined;

/** Open the menu at a number. */
export async function openMenu(number: HTMLAnchorElement): Promise<void> {
  await overlays();
  unit = unitOf(number);
  if (!unit) return;
  title.textContent = unit.place.charAt(0).toLocaleUpperCase('vi') + unit.place.slice(1);
  own.hidden = !unit.page;
  own.href = siteHref(unit.page ?? '');
  share.hidden = !('share' in navigator);
  collect.textContent = hasItem(loadPack(), unit) ? 'Bỏ khỏi bộ tập huấn' : 'Thêm vào bộ tập huấn';
  menu.showPopover();
  place(menu, number);
  menu.querySelector('button')?.focus();
}

/** Below the number where there is room, else above; narrow screens set it as a sheet in CSS. */
function place(box: HTMLElement, number: Element): void {
  const at = number.getBoundingClientRect();
  const below = at.bottom + 8;
  const top = below + box.offsetHeight > innerHeight ? Math.max(8, at.top - box.offsetHeight - 8) : below;
  box.style.setProperty('--menu-top', `${top}px`);
  box.style.setProperty(
    '--menu-left',
    `${Math.max(8, Math.min(at.left, innerWidth - box.offsetWidth - 8))}px`,
  );
}

const actions: Record<string, (of: Unit) => void | Promise<void>> = {
  link: (of) => copy(of.address, 'Đã chép liên kết.'),
  citation: (of) => copy(of.citation, 'Đã chép trích dẫn.'),
  text: (of) =>
    copy(
      `${lawLines(of.anchor).join('\n')}\n(${of.citation}; ${of.address})`,
      'Đã chép nguyên văn kèm trích dẫn.',
    ),
  qr: async (of) => (await import('./qr-dialog.ts')).openQr(of),
  print: async (of) => (await import('./print-unit.ts')).printUnit(of),
  share: async (of) => {
    try {
      await navigator.share({ title: of.citation, url: sharedAddress(of) });
    } catch (error) {
      if ((error as Error).name !== 'AbortError')
        await copy(sharedAddress(of), 'Không mở được bảng chia sẻ; đã chép liên kết.');
    }
  },
  collect: (of) => {
    const had = hasItem(loadPack(), of);
    const kept = toggleItem(of);
    toast(kept ? (had ? 'Đã bỏ khỏi bộ tập huấn.' : 'Đã thêm vào bộ tập huấn.') : NOT_STORED);
  },
};

async function copy(words: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
    toast(done);
  } catch {
    await (await import('./copy-dialog.ts')).openCopy(words);
  }
}

menu.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null;
  const action = actions[button?.dataset['do'] ?? ''];
  if (!action || !unit) return;
  menu.hidePopover();
  void action(unit);
});
// Up and down as in any menu.
menu.addEventListener('keydown', (event) => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  const items = [...menu.querySelectorAll<HTMLElement>('[data-do]:not([hidden]), a:not([hidden])')];
  const step = event.key === 'ArrowDown' ? 1 : -1;
  const index = items.indexOf(document.activeElement as HTMLElement);
  items[(index + step + items.length) % items.length]?.focus();
});
