/** The card or sheet of a preview. */

const box = document.querySelector<HTMLElement>('#xem-truoc');
const body = box?.querySelector<HTMLElement>('.preview-body');
const go = box?.querySelector<HTMLAnchorElement>('.preview-go a');
/** Words shown of a place on the same page. */
const LONGEST = 400;

let shown: HTMLAnchorElement | undefined;
let timer: number | undefined;

/** Show the card beside a link until pointer and focus have left both. */
export function show(link: HTMLAnchorElement): void {
  if (!box || !fill(link)) return;
  window.clearTimeout(timer);
  box.classList.remove('sheet');
  box.showPopover();
  place(link);
  describe(link);
}

/** Show the sheet at the foot of the window. */
export function sheet(link: HTMLAnchorElement): void {
  if (!box || !go || !fill(link)) {
    location.href = link.href;
    return;
  }
  go.href = link.href;
  box.classList.add('sheet');
  box.showPopover();
  describe(link);
  go.focus();
}

function fill(link: HTMLAnchorElement): boolean {
  const content = contentFor(link);
  if (!content || !body) return false;
  body.replaceChildren(content);
  // The browser's own tooltip would lie over the card.
  link.removeAttribute('title');
  return true;
}

function contentFor(link: HTMLAnchorElement): Node | undefined {
  const to = targetOf(link);
  const template = [...document.querySelectorAll<HTMLTemplateElement>('template[data-preview]')].find(
    ({ dataset }) => dataset['preview'] === to,
  );
  return template?.content.cloneNode(true) ?? hereFor(to);
}

/** What a link leads to, as previews are called: from its address, which is another one on a disk. */
function targetOf(link: HTMLAnchorElement): string | undefined {
  if (link.matches('.term')) return `term:${link.hash.slice(1)}`;
  const id = /\/van-ban\/([^/]+)\//.exec(link.pathname)?.[1];
  return id && `${id}${link.hash}`;
}

/** A place of the text on this page: its own first words. */
function hereFor(to: string | undefined): Node | undefined {
  const anchor = to?.split('#')[1];
  const place = anchor ? document.getElementById(anchor) : null;
  if (!place) return undefined;
  const copy = place.cloneNode(true) as HTMLElement;
  for (const editorial of copy.querySelectorAll('[data-editorial]')) editorial.remove();
  const words = (copy.textContent ?? '').replace(/\s+/gu, ' ').trim();
  const line = document.createElement('p');
  line.className = 'preview-law';
  line.textContent = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  return line;
}

function place(link: HTMLAnchorElement): void {
  if (!box) return;
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

function describe(link: HTMLAnchorElement): void {
  shown?.removeAttribute('aria-describedby');
  shown = link;
  link.setAttribute('aria-describedby', 'xem-truoc');
}

function hide(): void {
  window.clearTimeout(timer);
  shown?.removeAttribute('aria-describedby');
  if (box?.matches(':popover-open')) box.hidePopover();
}
const hideSoon = () => {
  if (box?.classList.contains('sheet')) return;
  window.clearTimeout(timer);
  timer = window.setTimeout(hide, 250);
};

const within = (target: EventTarget | null) =>
  target instanceof Node && (box?.contains(target) || shown?.contains(target));
document.addEventListener('pointerover', ({ target }) => {
  if (within(target)) window.clearTimeout(timer);
  else hideSoon();
});
document.addEventListener('focusout', ({ target }) => {
  if (target === shown) hideSoon();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') hide();
});
document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && (target.closest('.preview-go') || !within(target))) hide();
});
