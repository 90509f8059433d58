/** The card or sheet of a preview, built when a reader first opens one; its words are loaded then. */
import type { Preview, Previews } from '../../site/previews.ts';
import { loadScript } from '../../site/load-script.ts';
import { make } from '../dialogs/build-dialog.ts';
import { overlays } from '../site/overlays.ts';

declare global {
  interface Window {
    /** By the path of a page: what links to it show. Set by `xem-truoc.js` of each. */
    lexPreviews?: Record<string, Previews>;
  }
}

const body = make('div', { class: 'preview-body' });
const go = make('a', { class: 'button primary' }, 'Mở');
const box = make(
  'div',
  { id: 'xem-truoc', class: 'preview', popover: 'manual', 'data-screen': '' },
  body,
  make('p', { class: 'preview-go' }, go, make('button', { class: 'button', type: 'button' }, 'Đóng')),
);
document.querySelector('main')?.append(box);
/** Words shown of a place on the same page. */
const LONGEST = 400;

/** The link that a preview was last asked for, until it is put away. */
let asked: HTMLAnchorElement | undefined;
let timer: number | undefined;

/** Show the card beside a link until pointer and focus have left both. */
export async function show(link: HTMLAnchorElement): Promise<void> {
  if (!(await fill(link))) return;
  window.clearTimeout(timer);
  box.classList.remove('sheet');
  box.showPopover();
  place(link);
}

/** Show the sheet at the foot of the window. */
export async function sheet(link: HTMLAnchorElement): Promise<void> {
  const filled = await fill(link);
  if (asked !== link) return;
  if (!filled) {
    location.href = link.href;
    return;
  }
  go.href = link.href;
  box.classList.add('sheet');
  box.showPopover();
  go.focus();
}

/** @returns whether there is something to show, and the reader still wants it */
async function fill(link: HTMLAnchorElement): Promise<boolean> {
  hide();
  asked = link;
  const [content] = await Promise.all([contentFor(link), overlays()]);
  if (asked !== link || !content) return false;
  body.replaceChildren(...content);
  // The browser's own tooltip would lie over the card.
  link.removeAttribute('title');
  link.setAttribute('aria-describedby', box.id);
  return true;
}

async function contentFor(link: HTMLAnchorElement): Promise<Node[] | undefined> {
  const page = pageOf(link);
  const anchor = link.hash.slice(1);
  const home = link.closest<HTMLElement>('[data-instrument]')?.dataset['instrument'];
  const here = page === `van-ban/${home}` ? hereFor(anchor) : undefined;
  if (here || !page) return here;
  if (!window.lexPreviews?.[page]) {
    // Without a network that has it: the link itself still works.
    await loadScript(`/${page}/xem-truoc.js`).catch(() => undefined);
  }
  const previews = window.lexPreviews?.[page];
  // For a place without a preview, that of the instrument is shown, unless it is the one being read.
  const own = page === `van-ban/${home}` && anchor !== '';
  const preview = previews?.[anchor] ?? (own ? undefined : previews?.['']);
  return preview && lines(preview);
}

const line = (part: string, text: string | undefined) =>
  text ? [make('p', { class: `preview-${part}` }, text)] : [];

const lines = ({ name, title, words, law, state }: Preview): Node[] => [
  ...line('name', name),
  ...line('title', title),
  ...line(law ? 'law' : 'words', words),
  ...line('state', state),
];

/** The page that a link leads to, as previews call it: from its address, which is a longer one on a disk. */
const pageOf = (link: HTMLAnchorElement): string | undefined =>
  /^.*\/(van-ban\/[^/]+|thuat-ngu)\//.exec(link.pathname)?.[1];

/** A place of the text on this page: its own first words. */
function hereFor(anchor: string): Node[] | undefined {
  const place = document.getElementById(anchor);
  // A line of the contents that leads to another part of a long text is not the place.
  if (!place?.closest('[data-law]')) return undefined;
  const copy = place.cloneNode(true) as HTMLElement;
  for (const editorial of copy.querySelectorAll('[data-editorial]')) editorial.remove();
  const words = (copy.textContent ?? '').replace(/\s+/gu, ' ').trim();
  return line('law', words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words);
}

function place(link: HTMLAnchorElement): void {
  // A link over two lines has two boxes; the first is where reading meets it.
  const at = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const below = at.bottom + 6;
  const top = below + box.offsetHeight > innerHeight ? Math.max(8, at.top - box.offsetHeight - 6) : below;
  box.style.setProperty('--preview-top', `${top}px`);
  box.style.setProperty(
    '--preview-left',
    `${Math.max(8, Math.min(at.left, innerWidth - box.offsetWidth - 8))}px`,
  );
}

function hide(): void {
  window.clearTimeout(timer);
  asked?.removeAttribute('aria-describedby');
  asked = undefined;
  if (box.matches(':popover-open')) box.hidePopover();
}
const hideSoon = () => {
  if (box.matches('.sheet:popover-open')) return;
  window.clearTimeout(timer);
  timer = window.setTimeout(hide, 250);
};

const within = (target: EventTarget | null) =>
  target instanceof Node && (box.contains(target) || asked?.contains(target));
document.addEventListener('pointerover', ({ target }) => {
  if (within(target)) window.clearTimeout(timer);
  else hideSoon();
});
document.addEventListener('focusout', ({ target }) => {
  if (target === asked) hideSoon();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') hide();
});
document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && (target.closest('.preview-go') || !within(target))) hide();
});
