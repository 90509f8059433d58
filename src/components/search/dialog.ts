/** The search dialog of every page. Loaded when a reader first asks for it. */
import type { Hit } from '../../search/hits.ts';
import { siteHref } from '../../site/client-href.ts';
import { make } from '../dialogs/build-dialog.ts';
import { overlays } from '../site/overlays.ts';
import { element, emptyState, failureOf, hitHref, hitOptions, queryOf, summary } from './hit-view.ts';

/** Hits shown in the dialog; the results page shows all. */
const SHOWN = 8;

const input = make('input', {
  id: 'hop-tim-o',
  type: 'search',
  role: 'combobox',
  'aria-expanded': 'true',
  'aria-controls': 'hop-tim-danh-sach',
  'aria-autocomplete': 'list',
  placeholder: 'Từ cần tìm, số hiệu, hoặc “điểm a khoản 1 mục III”',
  autocomplete: 'off',
  autocapitalize: 'off',
  spellcheck: 'false',
  enterkeyhint: 'go',
});
const list = make('ul', {
  id: 'hop-tim-danh-sach',
  role: 'listbox',
  'aria-label': 'Kết quả',
  class: 'hits',
  hidden: '',
});
const status = make('div', { role: 'status', class: 'hop-tim-trang-thai' });
const all = make('a', { class: 'hop-tim-tat-ca', href: siteHref('/tim-kiem/') }, 'Xem tất cả kết quả');
const key = (name: string) => make('kbd', {}, name);
const foot = make(
  'p',
  { class: 'hop-tim-chan', hidden: '' },
  all,
  make(
    'span',
    { 'aria-hidden': 'true' },
    key('↑'),
    ' ',
    key('↓'),
    ' chọn, ',
    key('Enter'),
    ' mở, ',
    key('Esc'),
    ' đóng',
  ),
);
const dialog = make(
  'dialog',
  { id: 'hop-tim', class: 'hop-tim', 'aria-label': 'Tìm kiếm', 'data-screen': '' },
  make(
    'div',
    { class: 'hop-tim-than' },
    make(
      'div',
      { class: 'hop-tim-dau' },
      make('label', { class: 'visually-hidden', for: input.id }, 'Tìm trong các văn bản'),
      input,
      make('button', { type: 'button', class: 'hop-tim-dong' }, 'Đóng'),
    ),
    status,
    list,
    foot,
  ),
);

/** Loads the search engine, the heaviest part; the dialog accepts input while it is loading. */
const openSearch = async () => (await import('../../search/browser/open.ts')).openSearch();

let hits: Hit[] = [];
let active = -1;
let asked = 0;
/** The answer to what stands in the field now. */
let answered: Promise<void> = Promise.resolve();

/**
 * Open the dialog.
 *
 * @param from a field whose words go on in it, as they are when it opens
 */
export async function openDialog(from?: HTMLInputElement): Promise<void> {
  await overlays();
  const words = from?.value;
  if (!dialog.isConnected) document.body.append(dialog);
  if (!dialog.open) dialog.showModal();
  if (words) {
    // The reader may be in the middle of them: the next key goes on where they end.
    input.value = words;
    input.setSelectionRange(words.length, words.length);
  } else input.select();
  ask();
}

/** Open the dialog with the words of a field that was sent off, and go where Enter in the dialog goes. */
export async function sendOff(from: HTMLInputElement): Promise<void> {
  await openDialog(from);
  await enter();
}

function ask(): void {
  answered = answer();
}

/** Open what is chosen once the words that stand there are answered: never a hit of the words before. */
async function enter(): Promise<void> {
  const query = queryOf(input);
  await answered;
  if (queryOf(input) === query) go(active);
}

async function answer(): Promise<void> {
  const turn = (asked += 1);
  const query = queryOf(input);
  const address = new URL(all.href);
  address.search = query ? `?${new URLSearchParams({ q: query })}` : '';
  all.href = address.href;
  foot.hidden = !query;
  try {
    const engine = await openSearch();
    const outcome = query ? await engine.search(query) : undefined;
    if (turn !== asked) return;
    hits = outcome?.hits.slice(0, SHOWN) ?? [];
    const items = hitOptions(hits);
    const said = outcome?.suggestion
      ? `Có phải bạn tìm “${outcome.suggestion}”? ${summary(outcome.hits)}`
      : outcome
        ? summary(outcome.hits)
        : '';
    status.replaceChildren(
      said,
      ...(outcome && hits.length === 0 ? [emptyState(query, outcome.unheld)] : []),
    );
    list.replaceChildren(...items);
    list.hidden = hits.length === 0;
    select(hits.length > 0 ? 0 : -1);
  } catch (error) {
    console.error(error);
    if (turn !== asked) return;
    hits = [];
    list.replaceChildren();
    list.hidden = true;
    status.replaceChildren(element('span', '', failureOf(error)));
  }
}

function select(next: number): void {
  list.children[active]?.setAttribute('aria-selected', 'false');
  active = next;
  const item = list.children[active];
  item?.setAttribute('aria-selected', 'true');
  item?.scrollIntoView({ block: 'nearest' });
  if (item) input.setAttribute('aria-activedescendant', item.id);
  else input.removeAttribute('aria-activedescendant');
}

function go(at: number): void {
  const hit = hits[at];
  if (hit) location.assign(hitHref(hit, true));
  else if (queryOf(input)) location.assign(all.href);
  // A place on this very page does not load it anew.
  dialog.close();
}

input.addEventListener('input', ask);
input.addEventListener('keydown', (event) => {
  // Enter that ends the composition of an input method does not open a hit.
  if (event.isComposing) return;
  if (event.key === 'ArrowDown') select(Math.min(active + 1, hits.length - 1));
  else if (event.key === 'ArrowUp') select(Math.max(active - 1, 0));
  else if (event.key === 'Home' && event.ctrlKey) select(0);
  else if (event.key === 'End' && event.ctrlKey) select(hits.length - 1);
  else if (event.key === 'Enter') void enter();
  else return;
  event.preventDefault();
});
for (const type of ['click', 'auxclick'] as const) {
  list.addEventListener(type, (event) => {
    const item = event.target instanceof Element ? event.target.closest('li') : null;
    const hit = item && hits[[...list.children].indexOf(item)];
    if (!hit || event.button > 1) return;
    if (event.button === 1 || event.ctrlKey || event.metaKey)
      window.open(hitHref(hit, true), '_blank', 'noopener');
    else go(hits.indexOf(hit));
  });
}
dialog.addEventListener('click', (event) => {
  if (event.target === dialog || (event.target as Element).closest('.hop-tim-dong')) dialog.close();
});
