/** What single keys do. */
import { hasItem } from '../training/pack.ts';
import { loadPack } from '../training/basket-store.ts';
import { toggleItem } from '../training/toggle.ts';
import { unitOf } from '../reader/unit.ts';
import { choose, chosen } from './choices.ts';
import { NOT_STORED } from '../device/not-stored.ts';
import { openKeyboardMap } from './keyboard-map.ts';
import { toast } from '../dialogs/toast.ts';

/** Below the head of the page, where a link to a place puts it, in CSS pixels. */
const READING_LINE = 110;

/** Act on a key of the keyboard map. */
export function press(key: string): void {
  if (key === '?') void openKeyboardMap();
  else if (key === 'j') step(1);
  else if (key === 'k') step(-1);
  else if (key === 'b') collect();
  else if (key === 'c') {
    keep(choose('notes', chosen('notes') === 'off' ? undefined : 'off'));
    toast(chosen('notes') === 'off' ? 'Chỉ nguyên văn.' : 'Kèm chú giải.');
  } else if (key === 't') {
    keep(choose('lens', chosen('lens') === 'today' ? undefined : 'today'));
    toast(chosen('lens') === 'today' ? 'Đang hiện tên mới của cơ quan, luật.' : 'Đang hiện nguyên văn.');
  }
}

const keep = (kept: boolean) => kept || toast(NOT_STORED);

const numbers = () => [...document.querySelectorAll<HTMLAnchorElement>('[data-law] a.num')];

/** The number that has the focus, else the one last passed in reading. */
function here(): number {
  const all = numbers();
  const focused = all.indexOf(document.activeElement as HTMLAnchorElement);
  if (focused >= 0) return focused;
  return all.filter((number) => number.getBoundingClientRect().top <= READING_LINE).length - 1;
}

function step(by: 1 | -1): void {
  const all = numbers();
  const next = all[Math.min(all.length - 1, Math.max(0, here() + by))];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'center' });
}

function collect(): void {
  const number = numbers()[Math.max(0, here())];
  const unit = number && unitOf(number);
  if (!unit) return;
  const kept = toggleItem(unit);
  const name = unit.place.charAt(0).toLocaleUpperCase('vi') + unit.place.slice(1);
  const done = hasItem(loadPack(), unit) ? 'đã vào bộ tập huấn' : 'đã xóa khỏi bộ tập huấn';
  toast(kept ? `${name}: ${done}.` : NOT_STORED);
}
